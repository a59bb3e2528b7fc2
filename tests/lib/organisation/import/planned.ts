import type { Choices } from "@/lib/organisation/import/choices";
import type { Existing } from "@/lib/organisation/import/existing";
import { makePlan, type RowPlan } from "@/lib/organisation/import/plan";
import { readText } from "@/lib/organisation/import/read-text";
import { tableOf } from "@/lib/organisation/import/table";

/** An initiative in which nothing is yet. */
export const nothing: Existing = {
  organisations: [],
  groups: [],
  seats: [],
  people: [],
  affiliations: [],
  activities: [],
};

/** What a file would do, in an initiative that holds `existing`. */
export function planned(
  text: string,
  {
    existing = nothing,
    isBootstrap = true,
    ...choices
  }: Choices & { existing?: Existing; isBootstrap?: boolean } = {},
) {
  let made = 0;
  return makePlan({
    table: tableOf(readText(text).cells),
    choices,
    existing,
    locale: "da",
    today: "2026-11-24",
    isBootstrap,
    newId: () => {
      made += 1;
      return `new-${made}`;
    },
  });
}

/** What is there after a file has been imported: to import the next into. */
export function imported(text: string, given: Parameters<typeof planned>[1] = {}): Existing {
  const { world } = planned(text, given);
  return {
    organisations: world.organisations.all(),
    groups: world.groups.all(),
    seats: world.seats.all(),
    people: world.people.all(),
    affiliations: world.affiliations.all(),
    activities: world.activities.all(),
  };
}

/** A row's story in one line, for a test to read. */
export function told(row: RowPlan | undefined): string {
  if (!row) return "no such row";
  const why = row.problems.map((problem) => problem.reason).join(", ");
  const what = row.changes.map(({ meaning, from, to }) => `${meaning}: ${from} → ${to}`).join(", ");
  return [row.outcome, why, row.outcome === "changed" ? what : ""].filter(Boolean).join(" · ");
}
