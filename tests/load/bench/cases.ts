import { addYears } from "date-fns";
import { dayOf, isoDay } from "@/lib/dates";
import { longVersions } from "@/tests/load/bench/data/agenda";
import { great } from "@/tests/load/bench/data/great";
import { emailOf, type Places, password, type Role } from "@/tests/load/bench/data/places";

/** A form to be sent: the one on the page that holds these words, and what a person fills in. */
export type Filled = { holds: string; filled: Record<string, string> };

export type Case = {
  name: string;
  kind: "reading" | "long" | "public" | "picture" | "sign-in" | "writing";
  /** Null: nobody is signed in. */
  as: Role | null;
  path(places: Places): string;
  form?: Filled;
  /** What the floor is asked for beside it, and its form. Its pages of rows are asked for as many as ours shows. */
  floor: { page: "/rows" | "/static" | "/write" | "/sign-in"; form?: Filled };
  isQuick: boolean;
};

const inside =
  (path: string | ((places: Places) => string) = "") =>
  (places: Places) =>
    `/initiatives/${places.slug}${typeof path === "string" ? path : path(places)}`;

const reading = (
  name: string,
  path: Case["path"],
  { as = "member" as Role, kind = "reading" as Case["kind"], isQuick = true } = {},
): Case => ({ name, kind, as, path, floor: { page: "/rows" }, isQuick });

const overview = (as: Role, isQuick = false) =>
  reading(`overview-${as}`, inside(), { as, isQuick });

/** In the great initiative: twenty thousand decisions, three hundred who vote. */
const inGreat = (path: string) => () => `/initiatives/${great.slug}/decisions${path}`;

/** From before the groups were set up that a large size adds: all that they hold is new. */
function betweenYears() {
  const today = dayOf(new Date());
  return `/organisation/changes?from=${isoDay(addYears(today, -1))}&to=${isoDay(today)}`;
}

const decision = inside(({ openNumber }) => `/decisions/${openNumber}`);

const insert: Case["floor"] = {
  page: "/write",
  form: { holds: 'name="text"', filled: { text: "To nye hold er begyndt." } },
};

const credentials = { email: emailOf("member"), password };

/** What is measured, each beside a page of the floor with as many rows as ours shows. */
export const cases: Case[] = [
  overview("member", true),
  overview("chair"),
  overview("working"),
  overview("backbone", true),
  overview("partner"),
  overview("sideline"),
  reading("chart", inside("/organisation")),
  reading("chart-svg", inside("/organisation/chart.svg"), { kind: "picture", isQuick: false }),
  reading("chart-between", inside(betweenYears)),
  reading("register", inside("/decisions")),
  reading("register-search", inside("/decisions?q=unge"), { isQuick: false }),
  reading("decision", decision),
  reading("register-20000", inGreat("")),
  reading("register-20000-search", inGreat("?q=kommunens+unge"), { isQuick: false }),
  reading("register-20000-timeline", inGreat("?view=timeline"), { isQuick: false }),
  reading("decision-300-voters", inGreat(`/${great.decided + 1}`)),
  reading(
    "compare-agendas",
    inside(`/strategy/compare?from=${longVersions.from}&to=${longVersions.to}`),
    { kind: "long", isQuick: false },
  ),
  reading("activities", inside("/activities")),
  reading("timeline", inside("/activities?view=timeline"), { isQuick: false }),
  {
    name: "public",
    kind: "public",
    as: null,
    path: ({ slug }) => `/public/${slug}`,
    floor: { page: "/static" },
    isQuick: true,
  },
  {
    name: "sign-in",
    kind: "sign-in",
    as: null,
    path: () => "/sign-in",
    form: { holds: 'name="password"', filled: { ...credentials, way: "password" } },
    floor: { page: "/sign-in", form: { holds: 'name="password"', filled: credentials } },
    isQuick: false,
  },
  {
    name: "vote",
    kind: "writing",
    as: "member",
    path: decision,
    form: { holds: 'name="seatId"', filled: { choice: "for", reason: "Det hjælper de unge." } },
    floor: insert,
    isQuick: true,
  },
  {
    name: "report",
    kind: "writing",
    as: "partner",
    path: inside(({ activity }) => `/activities/${activity}/report`),
    form: {
      holds: 'name="status"',
      filled: {
        status: "on_track",
        text: "To nye hold er begyndt, og de fleste pladser er taget.",
      },
    },
    floor: insert,
    isQuick: true,
  },
];
