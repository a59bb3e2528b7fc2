/** What was written on paper, as moves in the plan. Pure. */

type Written = {
  actor: readonly string[];
  shown: readonly string[];
  table: readonly string[];
};
type Actor = { id: string; number: number; tableId: string | null };
type Table = { id: string; number: number };
type PaperMove = { actorId: string; fromTableId: string | null; toTableId: string | null };

/**
 * The moves that the three lists ask for: for every actor whose table was written otherwise than the page
 * showed it, so that what others moved meanwhile stays. An actor who has left the list is passed over.
 * `wrong` are the numbers of actors for whom a table was written that there is not.
 */
export function paperMoves(
  { actor, shown, table }: Written,
  actors: readonly Actor[],
  tables: readonly Table[],
): { moves: PaperMove[]; wrong: number[] } {
  const actorOf = new Map(actors.map((one) => [String(one.number), one]));
  const tableOf = new Map(tables.map(({ id, number }) => [String(number), id]));
  const moves = new Map<string, PaperMove>();
  const wrong: number[] = [];
  for (const [place, number] of actor.entries()) {
    const one = actorOf.get(number);
    const written = table[place] ?? "";
    if (!one || written === (shown[place] ?? "")) continue;
    const toTableId = written === "" ? null : tableOf.get(written);
    if (toTableId === undefined) wrong.push(one.number);
    else if (toTableId !== one.tableId) {
      moves.set(one.id, { actorId: one.id, fromTableId: one.tableId, toTableId });
    }
  }
  return { moves: [...moves.values()], wrong };
}
