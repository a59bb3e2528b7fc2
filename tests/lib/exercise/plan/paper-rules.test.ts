import { expect, test } from "vitest";
import { paperMoves } from "@/lib/exercise/plan/paper-rules";

const tables = [
  { id: "t1", number: 1 },
  { id: "t2", number: 2 },
];
const actors = [
  { id: "a1", number: 1, tableId: null },
  { id: "a2", number: 2, tableId: "t1" },
];

test("only what was written otherwise than it was shown is moved", () => {
  const written = { actor: ["1", "2"], shown: ["", "2"], table: ["2", "2"] };
  // The second was moved to table 1 meanwhile, and nobody wrote anything about it.
  const moved = { actorId: "a1", fromTableId: null, toTableId: "t2" };
  expect(paperMoves(written, actors, tables)).toEqual({ moves: [moved], wrong: [] });
});

test("a table that there is not is named by its actor; an actor that is gone is passed over", () => {
  const written = { actor: ["1", "2", "9"], shown: ["", "1", ""], table: ["7", "", "1"] };
  expect(paperMoves(written, actors, tables)).toEqual({
    moves: [{ actorId: "a2", fromTableId: "t1", toTableId: null }],
    wrong: [1],
  });
});
