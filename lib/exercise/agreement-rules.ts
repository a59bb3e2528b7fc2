/**
 * How much the room agrees on where an actor sits. Pure.
 *
 * The measure is the share of pairs of people who placed the actor at the same table, the
 * per-subject agreement P_i of J. L. Fleiss (1971): with n people, n_t of them for table t, it is
 * the sum of n_t (n_t - 1) over n (n - 1). All at one table: 1. All at different tables: 0.
 */
export function agreement(counts: readonly number[]): number | null {
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people < 2) return null;
  const samePairs = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return samePairs / (people * (people - 1));
}

export type Standing = "agreed" | "leaning" | "split" | "too_few";

/**
 * Four of five of those who placed it at one table: agreed. More than half: leaning. Otherwise split.
 * Where fewer than two, or fewer than half of the room, placed it at all, too few have said something.
 *
 * @param room how many have handed in
 */
export function standing(counts: readonly number[], room: number): Standing {
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people < 2 || people * 2 < room) return "too_few";
  const largest = Math.max(...counts);
  if (largest * 5 >= people * 4) return "agreed";
  return largest * 2 > people ? "leaning" : "split";
}

export type Compared = {
  actorId: string;
  /** How many placed it at which table, most first; tables of equal count in the tables' own order. */
  counts: { tableId: string; count: number }[];
  people: number;
  agreement: number | null;
  standing: Standing;
};

/** How many have placed an actor at a table. */
export type PlacedBy = { actorId: string; tableId: string; count: number };

const order: Standing[] = ["agreed", "leaning", "split", "too_few"];

/**
 * Where each actor was placed by those who handed in, the agreed ones first and those to talk about
 * after them, the most split last. Actors whom too few placed come at the end, in their own order.
 *
 * @param actors   ids, in the order of the list
 * @param tables   ids, in the tables' order
 * @param room     how many have handed in
 */
export function compare(
  actors: readonly string[],
  tables: readonly string[],
  placed: readonly PlacedBy[],
  room: number,
): Compared[] {
  const byActor = new Map<string, Map<string, number>>();
  for (const { actorId, tableId, count } of placed) {
    const counts = byActor.get(actorId) ?? new Map<string, number>();
    counts.set(tableId, (counts.get(tableId) ?? 0) + count);
    byActor.set(actorId, counts);
  }
  const all = actors.map((actorId) => {
    const counted = byActor.get(actorId) ?? new Map<string, number>();
    const counts = tables
      .map((tableId) => ({ tableId, count: counted.get(tableId) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count);
    const figures = counts.map(({ count }) => count);
    return {
      ...{ actorId, counts, people: figures.reduce((sum, count) => sum + count, 0) },
      ...{ agreement: agreement(figures), standing: standing(figures, room) },
    };
  });
  const weight = (one: Compared) => (one.standing === "too_few" ? 0 : (one.agreement ?? 0));
  return all.sort(
    (one, other) =>
      order.indexOf(one.standing) - order.indexOf(other.standing) || weight(other) - weight(one),
  );
}

/** The room's agreement: the mean over the actors whom enough have placed; null: there are none. */
export function roomAgreement(compared: readonly Compared[]): number | null {
  const enough = compared.filter((one) => one.standing !== "too_few");
  const known = enough.flatMap((one) => one.agreement ?? []);
  if (known.length === 0) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The room's agreement from the counts alone, as a story of many exercises needs it; null: there is none. */
export function agreementOfPlaced(placed: readonly PlacedBy[], room: number): number | null {
  const ids = (of: "actorId" | "tableId") => [...new Set(placed.map((one) => one[of]))];
  return roomAgreement(compare(ids("actorId"), ids("tableId"), placed, room));
}
