import { searchKey } from "@/lib/names";
import { type Sector, sectors } from "@/lib/organisation/rules";
import { bringsVoice } from "../plan-rules";
import type { NeededVoice, TablePart } from "../rules";

/** Who is missing in a seating plan: its balance by sector, place, reach and lived experience. Pure. */

export type ActorToWeigh = {
  tableId: string | null;
  sector: Sector | null;
  place: string;
  reach: string;
  livedExperience: boolean;
};

export type TableToWeigh = { id: string; part: TablePart; needs: readonly NeededVoice[] };

export type Count<Name extends string = string> = { name: Name; count: number };

export type Balance = {
  seated: number;
  /** All of them, in their order, those with none too. */
  sectors: Count<Sector>[];
  /** Most first. */
  places: Count[];
  reaches: Count[];
  lived: number;
};

/** What is absent at the tables of those who take part. */
export type Absence =
  /** Sectors of which nobody sits there, though somebody is on the list; and those of which nobody is on the list. */
  | { kind: "sectors-unseated" | "sectors-unlisted"; sectors: Sector[] }
  /** Places and parts of the target group that only actors elsewhere would bring. */
  | { kind: "places" | "reaches"; names: string[] }
  | { kind: "lived" }
  | { kind: "voice"; tableId: string; voice: NeededVoice }
  /** Of so many of those seated nobody has written whom they reach. */
  | { kind: "reach-unknown"; count: number; of: number };

/** Those at these tables take part; the reception is kept informed, and whoever is not invited is not there. */
export function takesPartAt(part: TablePart): boolean {
  return part !== "reception" && part !== "not_invited";
}

/** How some actors are made up. */
export function balanceOf(actors: readonly ActorToWeigh[]): Balance {
  return {
    seated: actors.length,
    sectors: sectors.map((name) => ({
      name,
      count: actors.filter(({ sector }) => sector === name).length,
    })),
    places: countNames(actors.map(({ place }) => place)),
    reaches: countNames(actors.map(({ reach }) => reach)),
    lived: actors.filter(({ livedExperience }) => livedExperience).length,
  };
}

/** The plan's balance at each table, and at all tables of those who take part. */
export function planBalance<Table extends TableToWeigh>(
  tables: readonly Table[],
  actors: readonly ActorToWeigh[],
): { all: Balance; tables: { table: Table; balance: Balance }[] } {
  const byTable = tables.map((table) => ({
    table,
    balance: balanceOf(actors.filter(({ tableId }) => tableId === table.id)),
  }));
  return { all: balanceOf(takingPart(tables, actors)), tables: byTable };
}

/** What is absent in the plan, the weightiest first. */
export function absencesIn(
  tables: readonly TableToWeigh[],
  actors: readonly ActorToWeigh[],
): Absence[] {
  const seated = takingPart(tables, actors);
  const [here, listed] = [balanceOf(seated), balanceOf(actors)];
  const noneOf = (counts: Count<Sector>[]) =>
    counts.filter(({ count }) => count === 0).map(({ name }) => name);
  const [unseated, unlisted] = [noneOf(here.sectors), noneOf(listed.sectors)];
  const unknown = seated.filter(({ reach }) => reach.trim() === "").length;
  const all: Absence[] = [
    ...(here.lived === 0 ? [{ kind: "lived" } as const] : []),
    ...voicesMissing(tables, actors),
    { kind: "sectors-unseated", sectors: unseated.filter((one) => !unlisted.includes(one)) },
    { kind: "places", names: onlyIn(listed.places, here.places) },
    { kind: "reaches", names: onlyIn(listed.reaches, here.reaches) },
    { kind: "sectors-unlisted", sectors: unlisted },
    { kind: "reach-unknown", count: unknown, of: seated.length },
  ];
  return all.filter(
    (one) =>
      !("sectors" in one && one.sectors.length === 0) &&
      !("names" in one && one.names.length === 0) &&
      !("count" in one && one.count === 0),
  );
}

function takingPart(tables: readonly TableToWeigh[], actors: readonly ActorToWeigh[]) {
  const there = new Set(tables.filter(({ part }) => takesPartAt(part)).map(({ id }) => id));
  return actors.filter(({ tableId }) => tableId !== null && there.has(tableId));
}

/** Also at a table where nobody sits yet: it is missing everything. */
function voicesMissing(
  tables: readonly TableToWeigh[],
  actors: readonly ActorToWeigh[],
): Absence[] {
  return tables.flatMap(({ id: tableId, needs }) => {
    const there = actors.filter((actor) => actor.tableId === tableId);
    return needs
      .filter((voice) => !there.some((actor) => bringsVoice(actor, voice)))
      .map((voice) => ({ kind: "voice", tableId, voice }) as const);
  });
}

function onlyIn(wider: Count[], narrower: Count[]): string[] {
  const known = new Set(narrower.map(({ name }) => searchKey(name)));
  return wider.map(({ name }) => name).filter((name) => !known.has(searchKey(name)));
}

/** Names that people spell in several ways are one, as it was written first. */
function countNames(names: readonly string[]): Count[] {
  const found = new Map<string, Count>();
  for (const name of names.map((one) => one.trim()).filter(Boolean)) {
    const known = found.get(searchKey(name)) ?? { name, count: 0 };
    found.set(searchKey(name), { ...known, count: known.count + 1 });
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}
