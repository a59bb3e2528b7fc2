import { expect, test } from "vitest";
import { preparedName } from "@/lib/prepared";

const statement = (n: number) => ({ sql: `select ${n}` });

test("the same statement has the same name, another one another", () => {
  const name = preparedName(statement(1));
  expect(name).not.toBe("");
  expect(preparedName(statement(1))).toBe(name);
  expect(preparedName(statement(2))).not.toBe(name);
});

test("a statement with the values of a whole import in it gets no name", () => {
  expect(preparedName({ sql: `insert ${"(?),".repeat(5_000)}` })).toBe("");
});

test("a connection is not asked to keep statements without end, and keeps those it has", () => {
  const names = Array.from({ length: 1_000 }, (_, n) => preparedName(statement(n)));
  expect(new Set(names.filter(Boolean)).size).toBeLessThanOrEqual(400);
  expect(names.at(-1)).toBe("");
  expect(preparedName(statement(1))).toBe(names[1]);
});
