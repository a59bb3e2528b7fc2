import { z } from "zod";

/** The largest file that is even looked at; the reading refuses well below, with the reason. */
export const uploadFile = z.object({
  file: z.instanceof(File, { message: "choose-file" }).refine((file) => file.name !== "", "choose-file"),
});

const cell = z.union([z.string(), z.array(z.string())]);

/** Which button was pressed: read again, import, put a row's surplus cells together, take a row as it stands. */
export const reviseDraft = z
  .object({
    draftId: z.uuid(),
    /** The plan as it was shown. */
    shown: z.string().max(64),
    intent: z.string().regex(/^(read|confirm|(join|keep) \d{1,5})$/).default("read"),
  })
  .catchall(cell);
export type Revision = z.output<typeof reviseDraft>;

export const dropDraft = z.object({ draftId: z.uuid() });
