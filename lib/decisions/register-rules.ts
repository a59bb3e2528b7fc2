import type { ChainEnd, ChainKind } from "./chain/rules";
import type { RatificationLine } from "./ratification/rules";
import type { Outcome, ProposalState } from "./rules";

/** What waits for a decision and what was decided, as a list shows it. */
export type ProposalSummary = {
  id: string;
  number: number;
  kind: string;
  title: string;
  state: ProposalState;
  outcome: Outcome | null;
  /** The organisation or group that proposes; null: a person alone. */
  fromName: string | null;
  authorName: string;
  closesAt: Date | null;
  /** When it was decided or withdrawn. */
  settledAt: Date | null;
  isPublic: boolean;
  /** The decision by which it no longer holds. */
  ended: ChainEnd | null;
  /** Who must ratify it, where it was adopted and somebody must. */
  ratification: RatificationLine | null;
  /** The day on which it should have been followed up, when that is past. */
  overdueSince: Date | null;
};

/** What a stranger may narrow the register by; each is a part of the address. */
export type PublicFilters = {
  q: string;
  /** The group that decides: its id, or words of its name. So are the next two. */
  body: string | null;
  matter: string | null;
  /** Who proposes it or answers for it. */
  organisation: string | null;
  outcome: Outcome | null;
  year: number | null;
  /** The number of the last one on the page before. */
  after: number | null;
};

/** How a member narrows it. */
export type RegisterFilters = PublicFilters & {
  state: ProposalState | "waiting" | null;
  kind: string | null;
};

/** The part of the register a proposal stands in: what waits comes before what is settled. */
export function partOf(state: ProposalState): "draft" | "waiting" | "settled" {
  if (state === "draft") return "draft";
  return state === "open" || state === "closing" || state === "awaiting" || state === "submitted"
    ? "waiting"
    : "settled";
}

export const registerStates = [
  "waiting",
  "open",
  "awaiting",
  "submitted",
  "draft",
  "decided",
  "lapsed",
  "withdrawn",
] as const;
export const outcomes = ["adopted", "rejected", "lapsed"] as const;

export type RegisterChoice = { id: string; name: string };

/** The bodies, matters and organisations of the register; null where there are too many to choose among. */
export type RegisterChoices = {
  bodies: RegisterChoice[] | null;
  matters: RegisterChoice[] | null;
  organisations: RegisterChoice[] | null;
};

/** What a line of the register says of a decision besides what it was about. */
export type Recorded = {
  isEnded: boolean;
  /** Those that everybody may read, and that hold. */
  later: { chainKind: ChainKind; number: number; holds: boolean }[];
  outcome: Outcome;
  ratification: RatificationLine | null;
  recusals: unknown[];
  extension: unknown;
  early: unknown;
  followUps: { isDone: boolean; at: string }[];
};

/** A line of the register: a decision to read, or one that everybody may only know is there. */
export type RegisterEntry =
  | { isListed: true; number: number; decidedOn: Date }
  | ({
      isListed: false;
      number: number;
      title: string;
      matter: string;
      outcome: Outcome;
      decidedAt: Date;
      groupName: string | null;
      organisationName: string | null;
    } & Recorded);

type Asked = Record<string, string | string[] | undefined>;

/** The filters that an address asks for; what makes no sense is left out. */
export function readFilters(asked: Asked, kinds: readonly string[]): RegisterFilters {
  return {
    ...readPublicFilters(asked),
    state: among(asked, "state", registerStates),
    kind: among(asked, "kind", kinds),
  };
}

/** The same of those that everybody has. */
export function readPublicFilters(asked: Asked): PublicFilters {
  return {
    q: one(asked, "q"),
    body: one(asked, "body") || null,
    matter: one(asked, "matter") || null,
    organisation: one(asked, "organisation") || null,
    outcome: among(asked, "outcome", outcomes),
    year: wholeNumber(one(asked, "year"), 1900, 3000),
    after: wholeNumber(one(asked, "after"), 1, 2_000_000_000),
  };
}

/** The first answer to a question, on one line: a database takes no NUL, and nobody types the others. */
function one(asked: Asked, name: string): string {
  const typed = [asked[name]].flat()[0] ?? "";
  return typed
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 200);
}

function among<Value extends string>(asked: Asked, name: string, values: readonly Value[]) {
  return values.find((value) => value === one(asked, name)) ?? null;
}

/** What a filter asks for: one that was chosen, or words where there are too many to choose among. */
export type Chosen = { id: string; words: null } | { id: null; words: string };

/** A filter's value: the id of something that was chosen, or words. */
export function chosen(value: string | null): Chosen | null {
  if (value === null) return null;
  const id = readId(value);
  return id ? { id, words: null } : { id: null, words: value };
}

/** The address of the register with these filters; empty ones are left out. */
export function filterQuery(filters: Partial<RegisterFilters> & { view?: string }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== null && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** A whole number between two, as an address or a path says it; null for everything else. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

/** An id as an address says it; null for everything else. */
export function readId(text: string | string[] | undefined): string | null {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  return typeof text === "string" && uuid.test(text) ? text : null;
}
