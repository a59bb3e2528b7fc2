import { z } from "zod";

/** A browser sends an empty file when none is chosen. */
export const uploadFile = z.object({
  file: z
    .instanceof(File, { message: "choose-file" })
    .refine((file) => file.name !== "", "choose-file"),
});

/** What a draft's fields are called, by what they are about. */
export const fieldNames = {
  column: (index: number) => `column.${index}`,
  row: (number: number) => `row.${number}`,
  skip: (number: number) => `skip.${number}`,
  cell: (number: number, index: number) => `cell.${number}.${index}`,
  question: (place: number) => `question.${place}`,
  answer: (place: number) => `answer.${place}`,
};

const cell = z.union([z.string(), z.array(z.string())]);

/** Which button was pressed: read again, import, put a row's surplus cells together, take a row as it stands. */
export const reviseDraft = z
  .object({
    draftId: z.uuid(),
    /** The plan as it was shown. */
    shown: z.string().max(64),
    intent: z
      .string()
      .regex(/^(read|confirm|skip-wrong|(join|keep) \d{1,5})$/)
      .default("read"),
  })
  .catchall(cell);
export type Revision = z.output<typeof reviseDraft>;

export const dropDraft = z.object({ draftId: z.uuid() });

export const undoForm = z.object({ importId: z.uuid() });
