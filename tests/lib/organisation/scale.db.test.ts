import { subDays } from "date-fns";
import { beforeAll, expect, test } from "vitest";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { translatorFor } from "@/lib/i18n/translator";
import type { Member } from "@/lib/member";
import { pictureOf } from "@/lib/organisation/chart-download";
import { chartOn } from "@/lib/organisation/chart-queries";
import { makeCast } from "@/prisma/cast";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const today = dayOf(new Date());
const from = subDays(today, 10);
let member: Member;

beforeAll(async () => {
  const { initiativeId } = await makeCast(db(), { slug: "large" });
  member = { initiativeId } as unknown as Member;
  const named = (what: string) => (_: unknown, n: number) => ({
    initiativeId,
    name: `${what} nummer ${n} i Kystby`,
    searchKey: `${what} ${n}`,
    sortKey: `${what} ${n}`,
  });
  const organisations = await db().organisation.createManyAndReturn({
    data: Array.from({ length: 600 }, named("Forening")).map((one) => ({
      ...one,
      sector: "civil_society" as const,
    })),
  });
  const groups = await db().group.createManyAndReturn({
    data: Array.from({ length: 40 }, named("Gruppe")).map((one) => ({
      ...one,
      kind: "working" as const,
      setUpOn: from,
    })),
  });
  const people = await db().person.createManyAndReturn({
    data: Array.from({ length: 2000 }, named("Person")),
  });
  const seats = await db().seat.createManyAndReturn({
    data: people.map((_, position) => ({
      groupId: groups[position % 40]?.id ?? "",
      organisationId: organisations[position % 600]?.id ?? "",
      from,
      position,
    })),
  });
  await db().seatHolding.createMany({
    data: seats.map(({ id }, n) => ({ seatId: id, personId: people[n]?.id ?? "", from })),
  });
});

test("two thousand seats are read and drawn, and all of them are in the picture", async () => {
  const chart = await chartOn(member, today);
  const { svg } = pictureOf(chart, "Kystby", translatorFor("da"), "da");
  expect(chart.seatCount).toBeGreaterThan(2000);
  expect(new Set(svg.match(/Person nummer \d+/g)).size).toBe(2000);
});
