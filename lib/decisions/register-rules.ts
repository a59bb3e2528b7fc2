import type { ChainEnd } from "./chain/rules";
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

/** How the register is narrowed; each is a part of the address. */
export type RegisterFilters = {
  q: string;
  state: ProposalState | "waiting" | null;
  kind: string | null;
  outcome: Outcome | null;
  year: number | null;
  /** The number of the last one on the page before. */
  after: number | null;
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

type Asked = Record<string, string | string[] | undefined>;

/** The filters that an address asks for; what makes no sense is left out. */
export function readFilters(asked: Asked, kinds: readonly string[]): RegisterFilters {
  const one = (name: string) => [asked[name]].flat()[0]?.trim() ?? "";
  const among = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === one(name)) ?? null;
  return {
    q: one("q").slice(0, 200),
    state: among("state", registerStates),
    kind: among("kind", kinds),
    outcome: among("outcome", outcomes),
    year: wholeNumber(one("year"), 1900, 3000),
    after: wholeNumber(one("after"), 1, 2_000_000_000),
  };
}

/** The address of the register with these filters; empty ones are left out. */
export function filterQuery(filters: Partial<RegisterFilters>): string {
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
