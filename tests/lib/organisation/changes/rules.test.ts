import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Change,
  changesFrom,
  type Event,
  periodAsked,
} from "@/lib/organisation/changes/rules";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const group = { id: "g1", name: "Skole og fritid" };
const seat = (seatId: string) =>
  ({ seatId, group, standsFor: "Skolen", role: "member", isVoting: false }) as const;
const organisation = { id: "o1", name: "Fjordfonden" };
const person = (name: string) => ({ id: name, name });
const decision = { number: 4, title: "Nedsæt gruppen" };

describe("what belongs together is told once", () => {
  const cases: [string, Event[], Partial<Change>[]][] = [
    [
      "a group begins with its seats and who sits there",
      [
        { kind: "group-began", day: day(1), group, decision },
        { kind: "seat-began", day: day(1), decision: null, ...seat("s1") },
        { kind: "came", day: day(1), person: person("Anna"), ...seat("s1") },
      ],
      [{ kind: "group-began", seats: 1, decision }],
    ],
    [
      "a seat that its group gets later is told by itself, with who sits there",
      [
        { kind: "group-began", day: day(1), group, decision },
        { kind: "seat-began", day: day(2), decision, ...seat("s1") },
        { kind: "came", day: day(2), person: person("Anna"), ...seat("s1") },
      ],
      [
        { kind: "group-began", seats: 0 },
        { kind: "seat-began", person: person("Anna") },
      ],
    ],
    [
      "somebody takes over",
      [
        { kind: "came", day: day(3), person: person("Bo"), ...seat("s1") },
        { kind: "went", day: day(3), person: person("Anna"), ...seat("s1") },
      ],
      [{ kind: "took-over", person: person("Bo"), before: person("Anna") }],
    ],
    [
      "a gap between them is told as two",
      [
        { kind: "came", day: day(4), person: person("Bo"), ...seat("s1") },
        { kind: "went", day: day(3), person: person("Anna"), ...seat("s1") },
      ],
      [{ kind: "came" }, { kind: "went" }],
    ],
    [
      "an organisation takes part in another way",
      [
        { kind: "joined", day: day(5), organisation, participation: "involved" },
        { kind: "left", day: day(5), organisation, participation: "supportive" },
      ],
      [{ kind: "moved", participation: "involved", before: "supportive" }],
    ],
    [
      "a group ends with its seats",
      [
        { kind: "group-ended", day: day(9), group, decision: null },
        { kind: "seat-ended", day: day(9), decision: null, ...seat("s1") },
        { kind: "went", day: day(9), person: person("Anna"), ...seat("s1") },
      ],
      [{ kind: "group-ended", seats: 1 }],
    ],
  ];
  test.each(cases)("%s", (_, events, expected) => {
    const told = changesFrom(events);
    expect(told).toHaveLength(expected.length);
    expect(told).toMatchObject(expected);
  });
});

const seatEvents = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom("seat-began", "seat-ended", "came", "went"),
    day: fc.integer({ min: 1, max: 4 }),
    id: fc.constantFrom("s1", "s2", "s3"),
  }),
  { selector: ({ kind, day: on, id }) => `${kind}${on}${id}`, maxLength: 20 },
);
/** Nobody leaves a seat on the day it begins or comes to it when it ends, and no seat ends the day it begins. */
const never = { went: "seat-began", came: "seat-ended", "seat-ended": "seat-began" } as const;

test("no seat and no person is lost or told twice", () => {
  fc.assert(
    fc.property(seatEvents, fc.integer({ min: 1, max: 4 }), (all, began) => {
      const rows = all.filter(
        (row) =>
          row.kind === "seat-began" ||
          !all.some(
            (o) =>
              o.kind === never[row.kind as keyof typeof never] &&
              o.day === row.day &&
              o.id === row.id,
          ),
      );
      const events: Event[] = [
        { kind: "group-began", day: day(began), group, decision },
        ...rows.map(
          ({ kind, day: on, id }): Event =>
            kind === "came" || kind === "went"
              ? { kind, day: day(on), person: person(`${kind}${on}${id}`), ...seat(id) }
              : { kind, day: day(on), decision: null, ...seat(id) },
        ),
      ];
      const told = changesFrom(events);
      const count = (kind: Event["kind"]) => events.filter((one) => one.kind === kind).length;
      const seatsTold = told.reduce(
        (sum, one) =>
          sum + (one.kind === "group-began" ? one.seats : one.kind === "seat-began" ? 1 : 0),
        0,
      );
      expect(seatsTold).toBe(count("seat-began"));
      expect(told.filter(({ kind }) => kind === "seat-ended")).toHaveLength(count("seat-ended"));
      const people = told.flatMap((one) => [
        ...("person" in one && one.person ? [one.person.name] : []),
        ...("before" in one && typeof one.before !== "string" ? [one.before.name] : []),
      ]);
      expect(new Set(people).size).toBe(people.length);
    }),
    { numRuns: 1000 },
  );
});

describe("the period asked for", () => {
  const today = day(20);
  test.each([
    [{}, "2025-01-20", "2026-01-20", false],
    [{ from: "1-1-2026", to: "5/1 2026" }, "2026-01-01", "2026-01-05", false],
    [{ from: "5-1-2026", to: "1-1-2026" }, "2026-01-01", "2026-01-05", false],
    [{ from: "i går" }, "2025-01-20", "2026-01-20", true],
  ])("%j", (query, from, to, isUnreadable) => {
    expect(periodAsked(query, today)).toEqual({
      from: new Date(from),
      to: new Date(to),
      isUnreadable,
    });
  });
});
