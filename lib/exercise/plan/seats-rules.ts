/**
 * The seats of the shared plan as they travel: for every table with somebody at it its number, then the
 * numbers of those who sit there, in order. Pure.
 */
export type Seats = readonly (readonly number[])[];

/** A card that changed its table; 0: not seated. */
export type SeatMove = { actor: number; from: number; to: number };

/** Who sits at which table. */
export function tableOfEach(seats: Seats): Map<number, number> {
  return new Map(
    seats.flatMap(([table = 0, ...actors]) => actors.map((actor) => [actor, table] as const)),
  );
}

/** Those at a table, in order. */
export function seatedAt(seats: Seats, table: number): readonly number[] {
  return seats.find(([number]) => number === table)?.slice(1) ?? [];
}

/** The seats after a move: behind `beside` if it sits there, else as the last; table 0 is off the plan. */
export function withMove(
  seats: Seats,
  { actor, to, beside }: { actor: number; to: number; beside?: number },
): Seats {
  const before = seats.map(([table = 0, ...actors]) => ({
    table,
    actors: actors.filter((one) => one !== actor),
  }));
  const isKnown = before.some(({ table }) => table === to);
  const tables = isKnown || to === 0 ? before : [...before, { table: to, actors: [] }];
  return tables
    .map(({ table, actors }) => {
      if (table !== to) return [table, ...actors];
      const place = beside === undefined ? -1 : actors.indexOf(beside);
      return [table, ...(place < 0 ? [...actors, actor] : actors.toSpliced(place + 1, 0, actor))];
    })
    .filter(({ length }) => length > 1)
    .sort(([one = 0], [other = 0]) => one - other);
}

/** Who sits at another table than before, in the order of the actors' numbers. */
export function movesBetween(before: Seats, after: Seats): SeatMove[] {
  const [was, is] = [tableOfEach(before), tableOfEach(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort((one, other) => one - other)
    .map((actor) => ({ actor, from: was.get(actor) ?? 0, to: is.get(actor) ?? 0 }))
    .filter(({ from, to }) => from !== to);
}
