import type { SeatRole } from "@/lib/member";
import { searchKey } from "@/lib/names";
import { type Sector, sectors } from "../rules";

/** Whether a group is made of those whom the initiative wants in it. Pure. */

export type SeatToWeigh = {
  /** Null: the seat is a constituency's. */
  sector: Sector | null;
  place: string;
  constituency: string | null;
  role: SeatRole;
};

type Count = { name: string; count: number };

/** How many seats are wanted for each; what is not named may be as it is. */
export type Wanted = {
  sectors: Partial<Record<Sector, number>>;
  places: Count[];
  constituencies: Count[];
};

/** So many seats it has, so many are wanted; null: nothing is said of it. */
export type Weighed<Name extends string = string> = {
  name: Name;
  has: number;
  wanted: number | null;
};

export type Balance = {
  sectors: Weighed<Sector>[];
  places: Weighed[];
  /** From how many places there is one seat each, wanted by nobody: addresses, mostly. */
  otherPlaces: number;
  constituencies: Weighed[];
};

/** A group's seats by sector, place and constituency next to what is wanted. A deputy sits at no place of their own. */
export function balanceOf(seats: SeatToWeigh[], wanted: Wanted): Balance {
  const places = seats.filter(({ role }) => role !== "deputy");
  const bySector = sectors.map((name) => ({
    name,
    has: places.filter(({ sector }) => sector === name).length,
    wanted: wanted.sectors[name] ?? null,
  }));
  const byPlace = weigh(
    places.map(({ place }) => place),
    wanted.places,
  );
  const isTold = ({ has, wanted }: Weighed) => wanted !== null || has > 1;
  return {
    sectors: bySector.filter(({ has, wanted }) => has > 0 || wanted !== null),
    places: byPlace.filter(isTold),
    otherPlaces: byPlace.filter((one) => !isTold(one)).length,
    constituencies: weigh(
      places.map(({ constituency }) => constituency ?? ""),
      wanted.constituencies,
    ),
  };
}

/** How many more of it are wanted. */
export function missingOf({ has, wanted }: Pick<Weighed, "has" | "wanted">): number {
  return Math.max(0, (wanted ?? 0) - has);
}

/** Has anybody said whom it is to be made of? */
export function isAnythingWanted({ sectors, places, constituencies }: Balance): boolean {
  return [...sectors, ...places, ...constituencies].some(({ wanted }) => wanted !== null);
}

/** Everything of which there is less than wanted. */
export function missingIn({ sectors, places, constituencies }: Balance) {
  const missing = (one: Weighed) => missingOf(one) > 0;
  return {
    sectors: sectors.filter(missing),
    places: places.filter(missing),
    constituencies: constituencies.filter(missing),
  };
}

/**
 * Names that people spell in several ways are one; those wanted come first. An address in a wanted
 * place is in that place: "Pakhus 3, Nordhavnen" in "Nordhavnen".
 */
function weigh(names: string[], wanted: Count[]): Weighed[] {
  const found = new Map<string, Weighed>();
  for (const { name, count } of wanted) {
    found.set(searchKey(name), { name, has: 0, wanted: count });
  }
  for (const name of names.map((one) => one.trim()).filter(Boolean)) {
    const words = searchKey(name).split(" ");
    const around = wanted.map((one) => searchKey(one.name)).find((key) => isIn(key, words));
    const key = around ?? searchKey(name);
    const known = found.get(key) ?? { name, has: 0, wanted: null };
    found.set(key, { ...known, has: known.has + 1 });
  }
  return [...found.values()];
}

function isIn(key: string, words: string[]): boolean {
  return key !== "" && ` ${words.join(" ")} `.includes(` ${key} `);
}
