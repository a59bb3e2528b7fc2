import type { Places, Role } from "@/tests/load/bench/data/places";

export type Case = {
  name: string;
  kind: "reading" | "public" | "sign-in" | "writing";
  /** Null: nobody is signed in. */
  as: Role | null;
  path(places: Places): string;
  /** What the floor is asked for beside it. */
  floor: string;
  /** A case of writing: the form on the page that holds these words, and what a person fills in. */
  form?: { holds: string; filled: Record<string, string> };
  isQuick?: boolean;
};

const inside =
  (path: string | ((places: Places) => string) = "") =>
  (places: Places) =>
    `/initiatives/${places.slug}${typeof path === "string" ? path : path(places)}`;

const overview = (as: Role): Case => ({
  name: `overview-${as}`,
  kind: "reading",
  as,
  path: inside(),
  floor: "/rows?rows=20",
  isQuick: as === "member" || as === "backbone",
});

const reading = (name: string, path: Case["path"], rows: number, isQuick = true): Case => ({
  name,
  kind: "reading",
  as: "member",
  path,
  floor: `/rows?rows=${rows}`,
  isQuick,
});

const decision = inside(({ openNumber }) => `/decisions/${openNumber}`);

/** What is measured, each beside a page of the floor with about as many rows as ours shows. */
export const cases: Case[] = [
  overview("member"),
  overview("chair"),
  overview("backbone"),
  overview("partner"),
  overview("sideline"),
  reading("chart", inside("/organisation"), 60),
  reading("register", inside("/decisions"), 20),
  reading("register-search", inside("/decisions?q=unge"), 20, false),
  reading("decision", decision, 20),
  reading("activities", inside("/activities"), 20),
  reading("timeline", inside("/activities?view=timeline"), 20, false),
  {
    name: "public",
    kind: "public",
    as: null,
    path: ({ slug }) => `/public/${slug}`,
    floor: "/static",
    isQuick: true,
  },
  {
    name: "sign-in",
    kind: "sign-in",
    as: null,
    path: () => "/sign-in",
    floor: "/rows?rows=1",
  },
  {
    name: "vote",
    kind: "writing",
    as: "member",
    path: decision,
    floor: "/write",
    form: { holds: 'name="seatId"', filled: { choice: "for", reason: "Det hjælper de unge." } },
    isQuick: true,
  },
  {
    name: "report",
    kind: "writing",
    as: "partner",
    path: inside(({ activity }) => `/activities/${activity}/report`),
    floor: "/write",
    form: {
      holds: 'name="status"',
      filled: {
        status: "on_track",
        text: "To nye hold er begyndt, og de fleste pladser er taget.",
      },
    },
    isQuick: true,
  },
];
