/** What merging two organisations would do to what names the one that goes, by table. */
export type Move = {
  table: string;
  column: string;
  moved: number;
  /** Rows that give way to one that the other has. */
  yielded: number;
  /** Why some can do neither: a rule keeps the row, or there may only be one. */
  why: "kept" | "both" | null;
};

export type MergePlan = {
  /** How many rows of each table come along, and how many give way. */
  tables: { table: string; moved: number; yielded: number }[];
  obstacles: { table: string; why: "kept" | "both" }[];
};

/** The moves of several columns of a table as one line for each table. */
export function planOf(moves: Move[]): MergePlan {
  const tables = new Map<string, { table: string; moved: number; yielded: number }>();
  for (const { table, moved, yielded } of moves) {
    const sum = tables.get(table) ?? { table, moved: 0, yielded: 0 };
    tables.set(table, { table, moved: sum.moved + moved, yielded: sum.yielded + yielded });
  }
  return {
    tables: [...tables.values()].filter(({ moved, yielded }) => moved + yielded > 0),
    obstacles: moves.flatMap(({ table, why }) => (why ? [{ table, why }] : [])),
  };
}

type Facts = {
  name: string;
  alsoKnownAs: string[];
  does: string;
  place: string;
  link: string;
  contact: string;
  reach: string;
  offers: string;
  wants: string;
  livedExperience: boolean;
  isInitiator: boolean;
  relationKeeperId: string | null;
  lastInTouchOn: Date | null;
  note: string;
  noteKeptUntil: Date | null;
};

const texts = ["does", "place", "link", "contact", "reach", "offers", "wants"] as const;

/** What the one that stays knows after: its own first; what it does not know it has from the other. */
export function mergedFacts(stays: Facts, goes: Facts): Omit<Facts, "name"> {
  const filled = Object.fromEntries(texts.map((text) => [text, stays[text] || goes[text]]));
  const note = stays.note ? stays : goes;
  const names = [...stays.alsoKnownAs, goes.name, ...goes.alsoKnownAs];
  const touched = [stays.lastInTouchOn, goes.lastInTouchOn].filter((day) => day !== null);
  return {
    ...(filled as Pick<Facts, (typeof texts)[number]>),
    alsoKnownAs: [...new Set(names)].filter((name) => name !== stays.name),
    livedExperience: stays.livedExperience || goes.livedExperience,
    isInitiator: stays.isInitiator || goes.isInitiator,
    relationKeeperId: stays.relationKeeperId ?? goes.relationKeeperId,
    lastInTouchOn: touched.toSorted((one, other) => other.getTime() - one.getTime())[0] ?? null,
    note: note.note,
    noteKeptUntil: note.noteKeptUntil,
  };
}
