import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absencesIn, balanceOf, planBalance } from "@/lib/exercise/missing/rules";
import { tableParts } from "@/lib/exercise/rules";
import { sectors } from "@/lib/organisation/rules";

const head = { id: "head", part: "head", needs: ["lived", "public"] } as const;
const reception = { id: "reception", part: "reception", needs: [] } as const;
const actor = {
  tableId: "head",
  sector: "municipality",
  place: "Nord",
  reach: "",
  livedExperience: false,
} as const;

describe("what is absent in a plan", () => {
  test("names who is only kept informed, and whoever is not on the list", () => {
    const club = {
      ...actor,
      tableId: "reception",
      sector: "civil_society",
      place: "nord ",
      reach: "unge",
    } as const;
    const harbour = { ...club, place: "Havnen" };
    const found = absencesIn([head, reception], [actor, club, harbour]);
    expect(found.map(({ kind }) => kind)).toEqual([
      ...[
        "lived",
        "voice",
        "sectors-unseated",
        "places",
        "reaches",
        "sectors-unlisted",
        "reach-unknown",
      ],
    ]);
    expect(found).toContainEqual({ kind: "voice", tableId: "head", voice: "lived" });
    expect(found).toContainEqual({ kind: "sectors-unseated", sectors: ["civil_society"] });
    expect(found).toContainEqual({ kind: "places", names: ["Havnen"] });
    expect(found).toContainEqual({ kind: "reaches", names: ["unge"] });
    expect(found).toContainEqual({ kind: "reach-unknown", count: 1, of: 1 });
  });

  test("is nothing of what has a seat", () => {
    const all = sectors.map((sector) => ({
      ...actor,
      sector,
      reach: "unge",
      livedExperience: true,
    }));
    expect(absencesIn([head], all)).toEqual([]);
  });
});

describe("the balance", () => {
  const table = fc.record({ part: fc.constantFrom(...tableParts) });
  const person = fc.record({
    at: fc.nat(5),
    sector: fc.constantFrom(...sectors, null),
    place: fc.constantFrom("", "Nord", "nord", "Havnen"),
    reach: fc.constantFrom("", "unge"),
    livedExperience: fc.boolean(),
  });

  test("counts everybody at their table once, and in all those who take part", () => {
    fc.assert(
      fc.property(
        fc.array(table, { maxLength: 5 }),
        fc.array(person, { maxLength: 30 }),
        (parts, people) => {
          const tables = parts.map(({ part }, at) => ({ id: `${at}`, part, needs: [] }));
          const actors = people.map(({ at, ...one }) => ({
            ...one,
            tableId: tables[at]?.id ?? null,
          }));
          const { all, tables: each } = planBalance(tables, actors);
          const seatedIn = (out: boolean) =>
            each
              .filter(
                ({ table: { part } }) => (part === "reception" || part === "not_invited") === out,
              )
              .reduce((sum, { balance }) => sum + balance.seated, 0);
          expect(all.seated).toBe(seatedIn(false));
          expect(seatedIn(false) + seatedIn(true)).toBe(actors.filter((one) => one.tableId).length);
          const counted = balanceOf(actors);
          const total = counted.sectors.reduce((sum, { count }) => sum + count, 0);
          expect(total).toBe(actors.filter(({ sector }) => sector).length);
          expect(counted.places.length).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
