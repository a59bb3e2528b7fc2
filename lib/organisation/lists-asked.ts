import { quietMonths } from "./actors/rules";
import { afterKey } from "./page-key";
import { participations, sectors } from "./rules";

/** What the addresses of the registers ask for. What they do not know is as if it were not there. */

type Query = Record<string, string | string[] | undefined>;

export function organisationsAsked(query: Query) {
  const as = first(query.as);
  return {
    search: first(query.find).slice(0, 100),
    participation: [...participations, "none" as const].find((one) => one === as) ?? null,
    sector: sectors.find((one) => one === first(query.sector)) ?? null,
    after: afterKey(first(query.after)),
  };
}

export function actorsAsked(query: Query) {
  return {
    ...organisationsAsked(query),
    place: first(query.place).slice(0, 200) || null,
    keeperId: first(query.keeper) || null,
    quietMonths: quietMonths.find((one) => String(one) === first(query.quiet)) ?? null,
  };
}

export function peopleAsked(query: Query) {
  return {
    search: first(query.find).slice(0, 100),
    organisationId: first(query.organisation) || null,
    withRemoved: first(query.removed) === "on",
    after: afterKey(first(query.after)),
  };
}

/** The part of an address that asks for this; what is empty is left out. */
export function queryOf(asked: Record<string, string | null | undefined>): string {
  const pairs = Object.entries(asked).filter(([, value]) => value);
  const text = new URLSearchParams(pairs as [string, string][]).toString();
  return text && `?${text}`;
}

function first(value: string | string[] | undefined): string {
  return ([value].flat()[0] ?? "").trim();
}
