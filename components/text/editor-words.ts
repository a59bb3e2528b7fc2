import type { Tool } from "./editor";

/** What the tools are called, in the reader's language. */
export type EditorWords = Record<
  Tool | "toolbar" | "link" | "address" | "addressWrong" | "putLink",
  string
>;
