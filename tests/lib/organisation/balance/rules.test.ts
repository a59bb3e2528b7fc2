import { describe, expect, test } from "vitest";
import {
  balanceOf,
  missingIn,
  type SeatToWeigh,
  type Wanted,
} from "@/lib/organisation/balance/rules";
import { readWanted, wantedForm, wantedOfForm } from "@/lib/organisation/balance/schema";

const nothing: Wanted = { sectors: {}, places: [], constituencies: [] };
const seat = (facts: Partial<SeatToWeigh>): SeatToWeigh => ({
  ...{ sector: null, place: "", constituency: null, role: "member" },
  ...facts,
});

describe("the balance of a group", () => {
  test("counts seats by sector next to what is wanted, and names what is missing", () => {
    const seats = [seat({ sector: "business" }), seat({ sector: "housing" })];
    const wanted = { ...nothing, sectors: { business: 3, region: 0 } };
    const balance = balanceOf(seats, wanted);
    expect(balance.sectors).toEqual([
      { name: "region", has: 0, wanted: 0 },
      { name: "business", has: 1, wanted: 3 },
      { name: "housing", has: 1, wanted: null },
    ]);
    expect(missingIn(balance).sectors.map(({ name }) => name)).toEqual(["business"]);
  });

  test("a deputy sits at no place of their own", () => {
    const seats = [seat({ sector: "business" }), seat({ sector: "business", role: "deputy" })];
    expect(balanceOf(seats, nothing).sectors).toMatchObject([{ has: 1 }]);
  });

  test("a constituency is the same however it is spelled", () => {
    const seats = [seat({ constituency: "unge med EGNE erfaringer" })];
    const wanted = { ...nothing, constituencies: [{ name: "Unge med egne erfaringer", count: 2 }] };
    expect(balanceOf(seats, wanted).constituencies).toEqual([
      { name: "Unge med egne erfaringer", has: 1, wanted: 2 },
    ]);
  });

  test("an address in a wanted place counts there; single addresses elsewhere are only counted", () => {
    const places = ["Pakhus 3, Nordhavnen", "Nordhavnens Torv 1", "Torvet 1", "Aby", "Aby"];
    const wanted = { ...nothing, places: [{ name: "Nordhavnen", count: 2 }] };
    const balance = balanceOf(
      places.map((place) => seat({ place })),
      wanted,
    );
    expect(balance.places).toEqual([
      { name: "Nordhavnen", has: 1, wanted: 2 },
      { name: "Aby", has: 2, wanted: null },
    ]);
    expect(balance.otherPlaces).toBe(2);
  });
});

describe("what is wanted", () => {
  const groupId = "01980000-0000-7000-8000-000000000001";
  test("is read from a line with a number at its end", () => {
    const form = wantedForm.parse({
      groupId,
      sector_business: "2",
      places: "Vestbyen: 2\n\nNordhavnen 3\nKaj",
    });
    const wanted = wantedOfForm(form);
    expect(wanted).toEqual({
      sectors: { business: 2 },
      places: [
        { name: "Vestbyen", count: 2 },
        { name: "Nordhavnen", count: 3 },
        { name: "Kaj", count: 1 },
      ],
      constituencies: [],
    });
    expect(readWanted(JSON.parse(JSON.stringify(wanted)))).toEqual(wanted);
  });

  test("is nothing where nothing is written", () => {
    expect(wantedOfForm(wantedForm.parse({ groupId }))).toBeNull();
    expect(readWanted(null)).toEqual(nothing);
  });

  test.each(["41", "-1", "to", "1,5"])("no such number of seats: %s", (typed) => {
    expect(wantedForm.safeParse({ groupId, sector_business: typed }).success).toBe(false);
  });

  test("no more than forty from one place", () => {
    expect(wantedForm.safeParse({ groupId, places: "Vestbyen: 41" }).success).toBe(false);
  });
});
