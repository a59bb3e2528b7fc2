import { fileTypeFromBuffer } from "file-type";
import { type AnnexEnding, annexTypes } from "./rules";

/** What a file is by its content; null: nothing that may be an annex. */
export async function typeOf(bytes: Uint8Array): Promise<AnnexEnding | null> {
  // A file that breaks off in the middle is nothing either.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const ending = found?.ext as AnnexEnding | undefined;
  return ending && Object.hasOwn(annexTypes, ending) ? ending : null;
}
