/** A page's words without its looks: what a document on paper is made of, in the order in which it is read. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3 | 4; text: string }
  | { kind: "paragraph"; text: string; links?: PaperLink[] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "list"; items: Block[][] }
  /** Facts by their names. */
  | { kind: "facts"; facts: { name: string; blocks: Block[] }[] }
  | { kind: "table"; caption: string; head: string[]; rows: TableRow[] };

/** Words of a paragraph, by where they stand in it, that lead to a whole address. */
export type PaperLink = { from: number; to: number; address: string };

/** `name`: the heading of the row, where it has one. */
export type TableRow = { name: string | null; cells: string[] };

export type PaperDocument = { title: string; language: string; blocks: Block[] };
