import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allSeats,
  type ChartRows,
  chartFrom,
  type GroupRow,
  groupsOf,
  isEmptyChart,
  type OrganisationRow,
  type SeatRow,
} from "@/lib/organisation/chart";
import { placesOf } from "@/lib/organisation/chart-search";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const start = day("2025-01-01");
const today = day("2026-11-23");

function group(id: string, facts: Partial<GroupRow> = {}): GroupRow {
  return {
    id,
    kind: "working",
    name: id,
    sortKey: id,
    purpose: "",
    boundedTask: "",
    setUpOn: start,
    reviewOn: null,
    closedOn: null,
    host: null,
    setUpBy: null,
    ...facts,
  };
}

function seat(id: string, groupId: string, facts: Partial<SeatRow> = {}): SeatRow {
  return {
    id,
    groupId,
    organisationId: null,
    constituency: "Unge med egne erfaringer",
    role: "member",
    isVoting: false,
    deputyForSeatId: null,
    position: 0,
    from: start,
    until: null,
    holdings: [],
    ...facts,
  };
}

function organisation(
  id: string,
  kind: OrganisationRow["participations"][number]["kind"] | null = "supportive",
  facts: Partial<OrganisationRow> = {},
): OrganisationRow {
  return {
    id,
    name: id,
    alsoKnownAs: [],
    sortKey: id.toLowerCase(),
    sector: "civil_society",
    participations: kind ? [{ kind, from: start, until: null }] : [],
    ...facts,
  };
}

const holding = (name: string | null, from: Date, until: Date | null = null) => ({
  personId: `person of ${name}`,
  name,
  from,
  until,
});
const chart = (rows: Partial<ChartRows>, on = today) =>
  chartFrom({ groups: [], seats: [], organisations: [], ...rows }, on);

describe("groups", () => {
  test.each([
    ["2024-12-31", 0],
    ["2025-01-01", 1],
    ["2025-05-31", 1],
    ["2025-06-01", 0],
  ])(
    "a group set up on 1 January and closed from 1 June is on the chart of %s: %i",
    (on, count) => {
      const groups = [group("a", { closedOn: day("2025-06-01") })];
      expect(chart({ groups }, day(on)).working).toHaveLength(count);
    },
  );

  test("each kind has its place", () => {
    const groups = [
      group("work"),
      group("steer", { kind: "steering" }),
      group("back", { kind: "backbone" }),
    ];
    const { steering, working, backbone } = chart({ groups });
    expect([steering?.id, working.map((one) => one.id), backbone?.id]).toEqual([
      "steer",
      ["work"],
      "back",
    ]);
  });

  test("the steering group of the past is the one that was open then", () => {
    const groups = [
      group("old", { kind: "steering", closedOn: day("2026-01-01") }),
      group("new", { kind: "steering", setUpOn: day("2026-01-01") }),
    ];
    expect(chart({ groups }, day("2025-12-31")).steering?.id).toBe("old");
    expect(chart({ groups }, day("2026-01-01")).steering?.id).toBe("new");
  });
});

describe("seats", () => {
  const groups = [group("g", { kind: "steering" })];

  test.each([
    ["2025-03-31", 0],
    ["2025-04-01", 1],
    ["2025-06-30", 1],
    ["2025-07-01", 0],
  ])("a term from 1 April to 30 June is on the chart of %s: %i", (on, count) => {
    const seats = [seat("s", "g", { from: day("2025-04-01"), until: day("2025-07-01") })];
    expect(chart({ groups, seats }, day(on)).seatCount).toBe(count);
  });

  test("a seat is vacant on a day when nobody holds it, and says who holds it on another", () => {
    const seats = [
      seat("s", "g", {
        holdings: [
          holding("Ada", day("2025-02-01"), day("2025-05-01")),
          holding("Bo", day("2025-05-01")),
        ],
      }),
    ];
    const holderOn = (on: string) =>
      chart({ groups, seats }, day(on)).steering?.seats[0]?.holder?.name ?? null;
    expect(holderOn("2025-01-31")).toBeNull();
    expect(holderOn("2025-04-30")).toBe("Ada");
    expect(holderOn("2025-05-01")).toBe("Bo");
    expect(chart({ groups, seats }, start).vacantCount).toBe(1);
    expect(chart({ groups, seats }).vacantCount).toBe(0);
  });

  test("a holder whose name is withheld still holds the seat", () => {
    const seats = [seat("s", "g", { holdings: [holding(null, start)] })];
    const { steering } = chart({ groups, seats });
    expect(steering?.vacantCount).toBe(0);
    expect(steering?.seats[0]?.holder).toEqual({ personId: "person of null", name: null });
  });

  test("a deputy stands with the seat it stands in for and takes no place", () => {
    const seats = [seat("s", "g"), seat("d", "g", { role: "deputy", deputyForSeatId: "s" })];
    const { steering } = chart({ groups, seats });
    expect(steering?.seats.map((one) => one.id)).toEqual(["s"]);
    expect(steering?.seats[0]?.deputies.map((one) => one.id)).toEqual(["d"]);
    expect(steering?.seatCount).toBe(1);
  });

  test("a deputy whose seat has ended is still shown", () => {
    const seats = [
      seat("s", "g", { until: day("2026-01-01") }),
      seat("d", "g", { role: "deputy", deputyForSeatId: "s" }),
    ];
    expect(chart({ groups, seats }).steering?.seats.map((one) => one.id)).toEqual(["d"]);
  });

  test("the chair comes first, then the others in their order", () => {
    const seats = [
      seat("m2", "g", { position: 2 }),
      seat("m1", "g", { position: 1 }),
      seat("c", "g", { role: "chair", position: 9 }),
      seat("o", "g", { role: "observer", position: 0 }),
    ];
    const ids = chart({ groups, seats }).steering?.seats.map((one) => one.id);
    expect(ids).toEqual(["c", "m1", "m2", "o"]);
  });

  test("only a steering group's seat that could vote is said to lack a vote", () => {
    const seats = [
      seat("a", "g"),
      seat("b", "g", { isVoting: true }),
      seat("c", "g", { role: "observer" }),
      seat("d", "w"),
    ];
    const shown = groupsOf(chart({ groups: [...groups, group("w")], seats })).flatMap(allSeats);
    expect(shown.filter((one) => one.lacksVote).map((one) => one.id)).toEqual(["a"]);
  });
});

describe("partners and sideline", () => {
  const groups = [group("g", { kind: "steering" }), group("b", { kind: "backbone" })];

  test("an organisation with a seat stands at its seat and not among the partners", () => {
    const organisations = [organisation("Havn", "core"), organisation("Bro", "involved")];
    const seats = [seat("s", "g", { organisationId: "Havn", constituency: null })];
    const { partners, organisationCount, steering } = chart({ groups, seats, organisations });
    expect(partners.map((one) => one.name)).toEqual(["Bro"]);
    expect(steering?.seats[0]?.standsFor).toBe("Havn");
    expect(organisationCount).toBe(2);
  });

  test("when its term is over it stands among the partners again", () => {
    const organisations = [organisation("Havn", "core")];
    const until = day("2026-01-01");
    const seats = [seat("s", "g", { organisationId: "Havn", until })];
    expect(chart({ groups, seats, organisations }, day("2025-12-31")).partners).toEqual([]);
    expect(chart({ groups, seats, organisations }, until).partners).toHaveLength(1);
  });

  test("an organisation that houses the backbone is a partner beside it", () => {
    const organisations = [organisation("Havn", "core")];
    const seats = [seat("s", "b", { organisationId: "Havn" })];
    const shown = chart({ groups, seats, organisations });
    expect(shown.partners.map((one) => one.name)).toEqual(["Havn"]);
    expect(shown.organisationCount).toBe(1);
  });

  test("those who are kept informed are on the sideline and not counted", () => {
    const organisations = [organisation("Avis", "informed"), organisation("Bro")];
    const shown = chart({ organisations });
    expect(shown.sideline.map((one) => one.name)).toEqual(["Avis"]);
    expect(shown.organisationCount).toBe(1);
  });

  test("a change of participation shows from its day", () => {
    const change = day("2026-02-01");
    const organisations = [
      organisation("Bro", null, {
        participations: [
          { kind: "informed", from: start, until: change },
          { kind: "core", from: change, until: null },
        ],
      }),
    ];
    expect(chart({ organisations }, day("2026-01-31")).sideline).toHaveLength(1);
    expect(chart({ organisations }, change).partners).toHaveLength(1);
  });

  test("an organisation that takes no part is not on the chart", () => {
    expect(isEmptyChart(chart({ organisations: [organisation("Bro", null)] }))).toBe(true);
  });

  test("names stand in Danish order", () => {
    const organisations = [
      organisation("Åen", "core", { sortKey: "}en" }),
      organisation("Ærø", "core", { sortKey: "{r|" }),
      organisation("Zoo", "core", { sortKey: "zoo" }),
    ];
    const names = chart({ organisations }).partners.map((one) => one.name);
    expect(names).toEqual(["Zoo", "Ærø", "Åen"]);
  });
});

describe("any chart", () => {
  const days = fc.integer({ min: 0, max: 40 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)));
  const periods = fc
    .tuple(days, fc.option(fc.integer({ min: 0, max: 20 })))
    .map(([from, length]) => ({
      from,
      until: length === null ? null : new Date(from.getTime() + length * 86_400_000),
    }));
  const rows = fc
    .record({
      groups: fc.array(fc.tuple(periods, fc.constantFrom("steering", "working", "backbone"))),
      seats: fc.array(fc.tuple(periods, fc.nat(5), fc.nat(5), fc.option(periods))),
      organisations: fc.array(fc.tuple(periods, fc.constantFrom("core", "informed"))),
    })
    .map(
      ({ groups, seats, organisations }): ChartRows => ({
        groups: groups.map(([{ from, until }, kind], index) =>
          group(`g${index}`, { kind: kind as GroupRow["kind"], setUpOn: from, closedOn: until }),
        ),
        seats: seats.map(([period, groupIndex, organisationIndex, held], index) =>
          seat(`s${index}`, `g${groupIndex}`, {
            ...period,
            organisationId: `o${organisationIndex}`,
            holdings: held ? [{ personId: "p", name: "P", ...held }] : [],
          }),
        ),
        organisations: organisations.map(([period, kind], index) =>
          organisation(`o${index}`, null, {
            participations: [{ kind: kind as "core", ...period }],
          }),
        ),
      }),
    );

  test("is the same whether or not other days' rows are given", () => {
    fc.assert(
      fc.property(rows, days, (given, on) => {
        const holds = (one: { from: Date; until: Date | null }) =>
          one.from <= on && (one.until === null || on < one.until);
        const ofTheDay: ChartRows = {
          groups: given.groups.filter((one) => holds({ from: one.setUpOn, until: one.closedOn })),
          seats: given.seats
            .filter(holds)
            .map((one) => ({ ...one, holdings: one.holdings.filter(holds) })),
          organisations: given.organisations.map((one) => ({
            ...one,
            participations: one.participations.filter(holds),
          })),
        };
        expect(chartFrom(ofTheDay, on)).toEqual(chartFrom(given, on));
      }),
    );
  });

  test("never shows an organisation both at a table of decision and in a band", () => {
    fc.assert(
      fc.property(rows, days, (given, on) => {
        const shown = chartFrom(given, on);
        const tables = groupsOf(shown).filter((one) => one.kind !== "backbone");
        const seated = new Set(tables.flatMap(allSeats).map((one) => one.organisationId));
        const banded = [...shown.partners, ...shown.sideline].map((one) => one.id);
        expect(banded.filter((id) => seated.has(id))).toEqual([]);
        expect(new Set(banded).size).toBe(banded.length);
      }),
    );
  });

  test("counts no more vacant seats than seats", () => {
    fc.assert(
      fc.property(rows, days, (given, on) => {
        const shown = chartFrom(given, on);
        expect(shown.vacantCount).toBeLessThanOrEqual(shown.seatCount);
      }),
    );
  });
});

describe("a search in the chart", () => {
  const shown = chart({
    groups: [group("Boligstart")],
    seats: [
      seat("s", "Boligstart", {
        organisationId: "o",
        holdings: [holding("Åse Kjær", start)],
      }),
    ],
    organisations: [
      organisation("o", "core", { name: "Aarhus Boligforening", alsoKnownAs: ["ÅBF"] }),
      organisation("p", "involved", { name: "Børnenes Kontor" }),
    ],
  });

  test.each([
    ["aarhus", ["s"]],
    ["Århus", ["s"]],
    ["åbf", ["s"]],
    ["ase kjaer", ["s"]],
    ["aase kjaer", ["s"]],
    ["kontor børn", ["p"]],
    ["boligst", ["Boligstart"]],
    ["", []],
    ["  ", []],
    ["%", []],
    ["nobody", []],
  ])("%j finds %j", (query, found) => {
    expect([...placesOf(shown, query).found]).toEqual(found);
  });

  test("the group of a seat that was found is unfolded", () => {
    expect([...placesOf(shown, "kjær").groups]).toEqual(["Boligstart"]);
  });
});
