import { describe, expect, test } from "vitest";
import { compareCharts } from "@/lib/organisation/changes/compare";
import { type ChartRows, chartFrom } from "@/lib/organisation/chart";

const [early, middle, late] = ["2024-01-01", "2025-01-01", "2026-01-01"].map(
  (text) => new Date(text),
) as [Date, Date, Date];

const group = (id: string, kind: "steering" | "working", facts: object = {}) => ({
  ...{ id, kind, name: id, sortKey: id, purpose: "", boundedTask: "", reviewOn: null },
  ...{ setUpOn: early, closedOn: null, host: null, setUpBy: null },
  ...facts,
});
const seat = (id: string, groupId: string, organisationId: string, facts: object = {}) => ({
  ...{ id, groupId, organisationId, constituency: null, role: "member" as const },
  ...{ isVoting: false, deputyForSeatId: null, position: 0, from: early, until: null },
  holdings: [{ personId: "ane", name: "Ane", from: early, until: null as Date | null }],
  ...facts,
});
const organisation = (id: string, participations: object[] = []) => ({
  ...{ id, name: id, alsoKnownAs: [], sortKey: id, sector: "business" as const },
  participations,
});

const rows = {
  groups: [
    group("styregruppe", "steering"),
    group("gammel", "working", { closedOn: middle }),
    group("ny", "working", { setUpOn: middle }),
  ],
  seats: [
    seat("blev", "styregruppe", "havnen"),
    seat("gik", "styregruppe", "banken", { until: middle }),
    seat("skiftede", "styregruppe", "skolen", {
      holdings: [
        { personId: "bo", name: "Bo", from: early, until: middle },
        { personId: "cia", name: "Cia", from: middle, until: null },
      ],
    }),
    seat("lukket", "gammel", "klubben", { until: middle }),
    seat("kom", "ny", "klubben", { from: middle, holdings: [] }),
  ],
  organisations: [
    organisation("havnen"),
    organisation("skolen"),
    organisation("klubben"),
    organisation("banken", [{ kind: "informed", from: middle, until: null }]),
    organisation("butikken", [{ kind: "involved", from: middle, until: null }]),
    organisation("kirken", [{ kind: "informed", from: early, until: middle }]),
  ],
} as unknown as ChartRows;
const compared = compareCharts(chartFrom(rows, early), chartFrom(rows, late));

describe("two days laid over each other", () => {
  test("tell which groups began and ended", () => {
    expect(compared.groups.map(({ id, standing }) => [id, standing])).toEqual([
      ["styregruppe", "stayed"],
      ["ny", "came"],
      ["gammel", "went"],
    ]);
  });

  test("tell of each seat that is no longer as it was", () => {
    expect(compared.groups[0]).toMatchObject({
      unchanged: 1,
      seats: [
        { id: "skiftede", standing: "changed", before: "Bo", holder: "Cia" },
        { id: "gik", standing: "went", before: "Ane", holder: null },
      ],
    });
    expect(compared.groups[1]?.seats).toMatchObject([{ id: "kom", standing: "came" }]);
    expect(compared.groups[2]?.seats).toMatchObject([{ id: "lukket", standing: "went" }]);
  });

  test("tell who came, left or moved to another ring, by the nearest place", () => {
    const moves = compared.organisations.map(({ id, standing, from, to }) => [
      id,
      standing,
      from,
      to,
    ]);
    expect(moves.toSorted()).toEqual([
      ["banken", "moved", "steering", "sideline"],
      ["butikken", "came", null, "partner"],
      ["kirken", "went", "sideline", null],
    ]);
    expect(compared.unmoved).toBe(3);
  });

  test("are the same on the same day", () => {
    const same = compareCharts(chartFrom(rows, late), chartFrom(rows, late));
    expect(same.organisations).toEqual([]);
    expect(same.groups.flatMap(({ seats }) => seats)).toEqual([]);
  });
});
