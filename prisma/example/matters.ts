import type { MatrixRow } from "@/lib/decisions/matrix/rules";
import {
  type CommonRule,
  type DecisionRule,
  defaultRule,
  majorities,
} from "@/lib/decisions/voting-rules";
import { eightMustVote } from "@/prisma/example/groups";

type MatterData = { matter: string; rule: DecisionRule } & Partial<Omit<MatrixRow, "id" | "rule">>;

/** One proxy for each holder; the recused leave the number that shares are of. */
const { quorum, voices, recused } = defaultRule;
const common: CommonRule = { quorum, voices, recused, proxies: 1 };

/** What the third matrix adds: matters that are decided in other ways than by a majority. */
export const matters = {
  meetings: {
    matter: "Måden, vi mødes og arbejder på",
    rule: {
      ...{ ...common, procedure: "consent", rounds: 3 },
      fallback: { kind: "vote", threshold: majorities["two-thirds"] },
    },
    ...{ noticeDays: 5, publicity: "public" },
  },
  principles: {
    matter: "Fælles principper, som alle skal kunne bære",
    rule: {
      ...{ ...common, procedure: "consensus", rounds: 2, mostAside: 2 },
      fallback: { kind: "falls" },
    },
    ...{ noticeDays: 7, publicity: "public" },
  },
  practical: {
    matter: "Praktiske ting mellem to møder",
    rule: {
      ...{ ...common, procedure: "written", leastDays: 14, silence: "consents" },
      ...{ excluded: "penge og pladser", fallback: { kind: "vote", threshold: majorities.simple } },
    },
    noticeDays: 14,
  },
  "own-house": {
    matter: "En parts eget hus og egen drift, når det berører andre",
    rule: { ...common, procedure: "advice" },
    publicity: "public",
  },
  mandates: {
    matter: "Det, nogen har fået mandat til",
    rule: { ...common, procedure: "delegated", limit: null },
    publicity: "public",
  },
  grants: {
    matter: "Tilskud til en part",
    kinds: ["grant_money"],
    rule: { ...defaultRule, threshold: majorities["two-thirds"], proxies: 1 },
    ...{ noticeDays: 7, proposers: ["steering", "working"], publicity: "public" },
    heard: "Den arbejdsgruppe, pengene handler om",
  },
  persons: {
    matter: "Sager om navngivne personer",
    rule: { ...eightMustVote, proxies: 1 },
    publicity: "listed",
  },
} satisfies Record<string, MatterData>;

export type MatterKey = keyof typeof matters;
export const matterKeys = Object.keys(matters) as MatterKey[];

/** The matter as a row says it; what is not said is as in the matrix that an initiative begins with. */
export function rowAbout(key: MatterKey): Omit<MatrixRow, "id" | "matterId"> {
  const { rule, ...said }: MatterData = matters[key];
  return {
    ...{ kinds: ["other"], noticeDays: 0, heard: "", publicity: "internal", extendDays: 0 },
    ...{ proposers: ["steering", "working", "partner"], earlyClosing: "always" },
    ...{ ...said, rule },
  };
}
