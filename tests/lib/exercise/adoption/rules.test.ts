import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectSchemas } from "@/lib/decisions/effects";
import type { Plan, Today, Words } from "@/lib/exercise/adoption/card-rules";
import { isEmptyPlan, outcomeOfPlan } from "@/lib/exercise/adoption/rules";
import { actorRoles, type TablePart, tableParts } from "@/lib/exercise/rules";
import { searchKey } from "@/lib/names";

const id = (kind: string, number: number) =>
  `00000000-0000-4000-8000-${kind}${String(number).padStart(11, "0")}`;
const words: Words = {
  ofGroup: () => ({ mandate: "Må og skal", boundedTask: "Én ting", reviewOn: "2027-11-25" }),
  ofClosing: () => ({ reason: "Ingen sidder der", reached: "Det", livesOn: "Her", notWorked: "" }),
};
const table = (number: number, part: TablePart, groupId: string | null = null) => ({
  ...{ id: id("a", number), number, name: `Bord ${number}`, part, purpose: "", groupId },
});
const actor = (
  number: number,
  tableId: string | null,
  over: Partial<Plan["actors"][number]> = {},
) => ({
  ...{ id: id("b", number), name: `Aktør ${number}`, organisationId: id("c", number), tableId },
  ...{ sector: "other" as const, place: "", reach: "", livedExperience: false, hasDeclined: false },
  ...{ role: "member" as const, ...over },
});
const plan = (over: Partial<Plan>): Plan => ({
  ...{ exerciseId: id("e", 1), hostId: null, tables: [], actors: [], chairs: [], ...over },
});
const seat = (
  number: number,
  organisationId: string | null,
  constituency: string | null = null,
) => ({
  ...{ id: id("d", number), organisationId, constituency, role: "member" as const },
});
const steering = (...seats: ReturnType<typeof seat>[]) => ({
  ...{ id: id("f", 1), kind: "steering" as const, name: "Styregruppen", seats },
});
const working = (...seats: ReturnType<typeof seat>[]) => ({
  ...{ id: id("f", 2), kind: "working" as const, name: "Skole", seats },
});
const today = (over: Partial<Today> = {}): Today => ({
  ...{ groups: [], participations: [], organisations: [], ...over },
});
const told = (one: Plan, day = today()) => outcomeOfPlan(one, day, words);

describe("a plan", () => {
  test("sets up the groups that its tables become, in bootstrap the steering group too", () => {
    const { effect } = told(
      plan({
        tables: [table(1, "head"), table(2, "working"), table(3, "kitchen"), table(4, "working")],
        actors: [
          actor(1, id("a", 1), { role: "chair" }),
          actor(2, id("a", 2)),
          actor(3, id("a", 3)),
        ],
      }),
    );
    expect(
      effect.groups.map(({ kind, seats }) => [kind, seats.map(({ isVoting }) => isVoting)]),
    ).toEqual([
      ["steering", [true]],
      ["working", [false]],
      ["backbone", [false]],
    ]);
    expect(effect.groups[1]).toMatchObject({
      name: "Bord 2",
      mandate: "Må og skal",
      reviewOn: "2027-11-25",
    });
    expect(effect.participations.map(({ kind }) => kind)).toEqual(["core", "core"]);
  });

  test("keeps the seats of those who sit there already, and ends those of cards that sit there no longer", () => {
    const group = steering(
      seat(1, id("c", 1)),
      seat(2, id("c", 2)),
      seat(3, id("c", 99)),
      seat(4, null, "Unge"),
    );
    const { effect, outcomes } = told(
      plan({
        tables: [table(1, "head"), table(2, "friends")],
        actors: [
          actor(1, id("a", 1)),
          actor(2, id("a", 2)),
          actor(3, id("a", 1), { organisationId: null, name: "UNGE", sector: null }),
        ],
      }),
      today({ groups: [group] }),
    );
    // The ninety-ninth has no card: nobody talked of it. The young people's seat is a constituency's.
    expect(effect.ended).toEqual([id("d", 2)]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      "keeps-seat",
      "involved",
      "keeps-seat",
    ]);
    expect(effect.organisations).toEqual([]);
  });

  test("ends no seat of a head table that nobody sits at, nor of the backbone", () => {
    const backbone = { ...steering(seat(1, id("c", 1))), kind: "backbone" as const };
    const tables = [table(1, "head"), table(2, "kitchen"), table(3, "friends")];
    const actors = [actor(1, id("a", 3)), actor(2, id("a", 2))];
    for (const group of [steering(seat(1, id("c", 1))), backbone]) {
      expect(told(plan({ tables, actors }), today({ groups: [group] })).effect.ended).toEqual([]);
    }
  });

  test("closes a working group at whose table nobody is to sit, with its report", () => {
    const one = plan({ tables: [table(1, "head"), table(2, "working", id("f", 2))] });
    const { effect } = told(one, today({ groups: [working(seat(1, id("c", 1)))] }));
    expect(effect.closed).toEqual([
      { groupId: id("f", 2), ...words.ofClosing(table(2, "working")) },
    ]);
    const chairs = [{ tableId: id("a", 2), lookingFor: "En lærer" }];
    const used = told({ ...one, chairs }, today({ groups: [working()] })).effect;
    expect(used.closed).toEqual([]);
    expect(used.seats).toMatchObject([
      { constituency: "En lærer", isVoting: false, lookingFor: "En lærer" },
    ]);
  });

  test("takes a table of a working group's name for that group", () => {
    const tables = [{ ...table(1, "working"), name: "SKOLE" }];
    const { effect } = told(
      plan({ tables, actors: [actor(1, id("a", 1))] }),
      today({ groups: [working()] }),
    );
    expect(effect.groups).toEqual([]);
    expect(effect.seats).toMatchObject([{ groupId: id("f", 2), organisationId: id("c", 1) }]);
  });

  test.each([
    ["head", null, "core"],
    ["working", "informed", "core"],
    ["working", "involved", null],
    ["friends", null, "involved"],
    ["friends", "involved", null],
    ["reception", null, "informed"],
    ["reception", "core", "informed"],
    ["kitchen", null, null],
    ["not_invited", "core", "ends"],
    ["not_invited", null, null],
  ] as const)("seated at %s, taking part as %s: %s", (part, kind, expected) => {
    const participations = kind ? [{ organisationId: id("c", 1), kind }] : [];
    const one = plan({ tables: [table(1, part)], actors: [actor(1, id("a", 1))] });
    const changes = told(one, today({ participations })).effect.participations;
    expect(changes.map((change) => change.kind ?? "ends")).toEqual(expected ? [expected] : []);
  });

  test("registers whom the room named, once, and takes the register's organisation of that name", () => {
    const named = { organisationId: null };
    const { effect } = told(
      plan({
        tables: [table(1, "working"), table(2, "friends")],
        actors: [
          actor(1, id("a", 1), {
            ...named,
            name: "Havnens Kor",
            sector: "civil_society",
            place: "Havnen",
          }),
          actor(2, id("a", 2), { ...named, name: "havnens kor" }),
          actor(3, id("a", 2), { ...named, name: "Kystby Avis" }),
          actor(4, id("a", 1), {
            ...named,
            name: "Unge fra Nord",
            sector: null,
            livedExperience: true,
          }),
        ],
      }),
      today({ organisations: [{ id: id("c", 50), name: "Kystby avis" }] }),
    );
    expect(effect.organisations).toEqual([
      {
        name: "Havnens Kor",
        sector: "civil_society",
        place: "Havnen",
        reach: "",
        livedExperience: false,
      },
    ]);
    expect(effect.groups[0]?.seats).toMatchObject([
      { newOrganisation: 0, constituency: null },
      { newOrganisation: null, organisationId: null, constituency: "Unge fra Nord" },
    ]);
    expect(effect.participations).toMatchObject([
      { newOrganisation: 0, kind: "core" },
      { organisationId: id("c", 50), kind: "involved" },
    ]);
  });

  test("with nobody at a table changes nothing", () => {
    expect(
      isEmptyPlan(told(plan({ tables: [table(1, "head")], actors: [actor(1, null)] })).effect),
    ).toBe(true);
  });
});

describe("whatever the plan", () => {
  const tables = fc.array(
    fc.record({ part: fc.constantFrom(...tableParts), group: fc.constantFrom(0, 0, 1, 2) }),
    {
      ...{ minLength: 1, maxLength: 7 },
    },
  );
  const actors = fc.array(
    fc.record({
      ...{ at: fc.integer({ min: -1, max: 7 }), organisation: fc.integer({ min: 0, max: 6 }) },
      ...{
        role: fc.constantFrom(...actorRoles),
        hasDeclined: fc.boolean(),
        livedExperience: fc.boolean(),
      },
      sector: fc.constantFrom(null, "municipality" as const, "business" as const),
    }),
    { maxLength: 14 },
  );
  const host = fc.option(fc.integer({ min: 1, max: 6 }));
  const seats = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 });
  const plans = fc.tuple(tables, actors, host, seats).map(([rows, cards, hostedBy, held]) => {
    const one = plan({
      hostId: hostedBy === null ? null : id("c", hostedBy),
      tables: rows.map(({ part, group }, at) =>
        table(at, part, group === 0 ? null : id("f", group)),
      ),
      // Of number 0 the register knows nothing.
      actors: cards.map(({ at, organisation, ...card }, number) =>
        actor(number, at < 0 || at >= rows.length ? null : id("a", at), {
          ...card,
          ...{
            name: `Aktør ${organisation}`,
            organisationId: organisation ? id("c", organisation) : null,
          },
        }),
      ),
    });
    const sitting = held.map((number, at) =>
      number ? seat(at, id("c", number)) : seat(at, null, "Aktør 0"),
    );
    return {
      one,
      day: today({
        groups: [
          steering(...sitting),
          working(...sitting.slice(1).map((held, at) => ({ ...held, id: id("9", at) }))),
        ],
      }),
    };
  });
  const property = (holds: (made: { one: Plan; day: Today } & ReturnType<typeof told>) => void) =>
    fc.assert(
      fc.property(plans, ({ one, day }) => holds({ one, day, ...told(one, day) })),
      { numRuns: 300 },
    );

  test("everybody who is seated has exactly one outcome, and nobody else any", () => {
    property(({ one, outcomes }) => {
      const seated = one.actors.filter(({ tableId }) => tableId !== null).map((card) => card.id);
      expect(outcomes.map(({ actorId }) => actorId)).toEqual(seated);
    });
  });

  test("it is an effect that a proposal can carry", () => {
    property(({ effect }) => {
      expect(effectSchemas.adopt_seating.parse(effect)).toEqual(effect);
    });
  });

  test("nobody of the kitchen and no host of the backbone gets a vote, and a vote is the steering group's", () => {
    property(({ one, effect }) => {
      const inKitchen = one.actors.filter(({ tableId, hasDeclined }) =>
        one.tables.some(
          ({ id: own, part }) => own === tableId && part === "kitchen" && !hasDeclined,
        ),
      );
      const voteless = new Set([one.hostId, ...inKitchen.map((card) => card.organisationId)]);
      const unknown = inKitchen.filter((card) => card.organisationId === null);
      const ofSteering = [
        ...effect.seats.filter(({ groupId }) => groupId === id("f", 1)),
        ...effect.groups.filter(({ kind }) => kind === "steering").flatMap((group) => group.seats),
      ];
      const all = [...effect.seats, ...effect.groups.flatMap((group) => group.seats)];
      for (const given of all.filter(({ isVoting }) => isVoting)) {
        expect(ofSteering).toContain(given);
        if (given.organisationId) expect(voteless).not.toContain(given.organisationId);
        else expect(unknown).toEqual([]);
      }
    });
  });

  test("who answered no gets nothing", () => {
    property(({ one, effect }) => {
      const key = ({ organisationId, name }: Plan["actors"][number]) =>
        organisationId ?? searchKey(name);
      const coming = new Set(
        one.actors.filter((card) => card.tableId && !card.hasDeclined).map(key),
      );
      const names = new Map(effect.organisations.map(({ name }, at) => [at, searchKey(name)]));
      const all = [
        ...effect.seats,
        ...effect.groups.flatMap((group) => group.seats),
        ...effect.participations,
      ];
      for (const { organisationId, newOrganisation, ...rest } of all) {
        const constituency = "constituency" in rest ? rest.constituency : null;
        const whose =
          organisationId ?? names.get(newOrganisation ?? -1) ?? searchKey(constituency ?? "");
        expect(coming).toContain(whose);
      }
    });
  });

  test("each has one seat in a group and takes part in one way, and no seat ends twice", () => {
    property(({ effect, day }) => {
      const place = ({
        organisationId,
        newOrganisation,
      }: {
        organisationId: string | null;
        newOrganisation: number | null;
      }) => `${organisationId} ${newOrganisation}`;
      const lists = [
        effect.participations.map(place),
        effect.ended,
        effect.seats.map((given) => `${given.groupId} ${place(given)} ${given.constituency}`),
        ...effect.groups.map((group) =>
          group.seats.map((given) => `${place(given)} ${given.constituency}`),
        ),
      ];
      for (const list of lists) expect(new Set(list).size).toBe(list.length);
      const given = new Set(
        effect.seats.map(({ groupId, organisationId }) => `${groupId} ${organisationId}`),
      );
      for (const group of day.groups) {
        for (const held of group.seats) {
          if (held.organisationId)
            expect(given).not.toContain(`${group.id} ${held.organisationId}`);
        }
      }
    });
  });
});
