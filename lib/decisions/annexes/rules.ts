import type { RefusalReason } from "@/lib/refusal";

/** What may be an annex to a proposal. Pure. */

export const mostBytes = 5 * 1024 * 1024;
export const mostAnnexes = 10;

/** What a file may be, by its content: the end that its name gets, and what it is served as. */
export const annexTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
} as const;
export type AnnexEnding = keyof typeof annexTypes;

/** Why a file cannot be added to a draft that has so many already; null: it can. */
export function whyNotAdded(size: number, already: number): RefusalReason | null {
  if (size === 0) return "annex-empty";
  if (size > mostBytes) return "annex-too-large";
  return already >= mostAnnexes ? "annex-too-many" : null;
}

/**
 * The name that an annex is kept under: without folders and without letters that steer a line or turn
 * it round, and with the end that its content has, whatever was claimed.
 */
export function annexName(claimed: string, ending: AnnexEnding): string {
  const file = claimed.split(/[\\/]/).at(-1) ?? "";
  const words = file.replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*;]/gu, "").trim();
  const stem = words
    .replace(/\.[^.]*$/, "")
    .slice(0, 100)
    .trim();
  return `${stem || "bilag"}.${ending}`;
}
