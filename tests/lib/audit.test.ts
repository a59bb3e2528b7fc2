import fc from "fast-check";
import { expect, test } from "vitest";
import { firstBrokenLink, hashOf } from "@/lib/audit";

type Entry = Parameters<typeof firstBrokenLink>[0][number];

function chainOf(length: number): Entry[] {
  const chain: Entry[] = [];
  for (let index = 0; index < length; index += 1) {
    const previousHash = chain.at(-1)?.hash ?? "";
    const entry = {
      initiativeId: "initiative",
      sequence: index + 1,
      at: new Date(index * 1000),
      personId: index % 2 ? "person" : null,
      deed: "vote.cast",
      subjectType: "Proposal",
      subjectId: "subject",
      details: { seats: index, choice: "for" },
    };
    chain.push({ ...entry, previousHash, hash: hashOf(entry, previousHash) });
  }
  return chain;
}

test("a chain that nobody touched is whole", () => {
  fc.assert(
    fc.property(fc.nat(40), (length) => {
      expect(firstBrokenLink(chainOf(length))).toBeNull();
    }),
  );
});

test("whatever is changed, removed or moved shows at the first row that it touches", () => {
  const change = fc.constantFrom<(chain: Entry[], index: number) => Entry[]>(
    (chain, index) =>
      chain.map((one, at) => (at === index ? { ...one, deed: "task.manage" } : one)),
    (chain, index) => chain.map((one, at) => (at === index ? { ...one, personId: "other" } : one)),
    (chain, index) =>
      chain.map((one, at) => (at === index ? { ...one, details: { seats: -1 } } : one)),
    (chain, index) =>
      chain.map((one, at) => (at === index ? { ...one, at: new Date(one.at.getTime() + 1) } : one)),
    (chain, index) => (index < chain.length - 1 ? chain.filter((_, at) => at !== index) : []),
  );
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(29), change, (length, at, changed) => {
      const index = at % (length - 1);
      const broken = firstBrokenLink(changed(chainOf(length), index));
      expect(broken).toBeGreaterThanOrEqual(index + 1);
      expect(broken).toBeLessThanOrEqual(index + 2);
    }),
  );
});

test("the order in which the database keeps the details does not matter", () => {
  const [entry] = chainOf(1) as [Entry];
  expect(hashOf({ ...entry, details: { choice: "for", seats: 0 } }, "")).toBe(entry.hash);
});
