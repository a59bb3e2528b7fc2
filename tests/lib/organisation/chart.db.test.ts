import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/dates";
import { countStatements, db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { allSeats, groupsOf } from "@/lib/organisation/chart";
import { chartOn, publicChart } from "@/lib/organisation/chart-queries";
import { findGroup, seatsOfGroup } from "@/lib/organisation/group-queries";
import {
  findOrganisation,
  peopleOfOrganisation,
  seatsOfOrganisation,
} from "@/lib/organisation/organisation-queries";
import { findPerson, seatsOfPerson } from "@/lib/organisation/person-queries";
import { workOf } from "@/lib/organisation/work-queries";
import { type Cast, makeCast } from "@/prisma/cast";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const today = dayOf(new Date());
let round = 0;
let cast: Cast;
let member: Member;

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `chart-${round}` });
  member = { initiativeId: cast.initiativeId, slug: cast.slug } as unknown as Member;
});

describe("the chart of a day", () => {
  test("shows the cast at its tables", async () => {
    const chart = await chartOn(member, today);
    expect(chart.steering).toMatchObject({ seatCount: 9, vacantCount: 0 });
    expect(chart.working.map((group) => group.name)).toEqual(["Skole og fritid"]);
    expect(chart.working[0]?.setUpBy).toMatchObject({ number: 1 });
    expect(chart.backbone?.host?.name).toBe("Medborgerhuset");
    expect(chart.partners.map((one) => one.name)).toEqual(["Kystspejderne"]);
    expect(chart.sideline.map((one) => one.name)).toEqual(["Kystby Avis"]);
    expect(JSON.stringify(chart)).not.toContain("Bakkeby");
  });

  test("a year and a day ago nothing was there; then the steering group without the working group", async () => {
    expect(groupsOf(await chartOn(member, subDays(today, 366)))).toEqual([]);
    const early = await chartOn(member, subDays(today, 300));
    expect([early.steering?.name, early.working]).toEqual(["Styregruppe", []]);
  });

  test("a seat whose holder stopped is vacant from that day, and was not before", async () => {
    await db().seatHolding.updateMany({
      where: { seatId: cast.seats.chair },
      data: { until: today },
    });
    const vacantOn = async (day: Date) => (await chartOn(member, day)).steering?.vacantCount;
    expect(await vacantOn(subDays(today, 1))).toBe(0);
    expect(await vacantOn(today)).toBe(1);
  });

  test("names to the public only those who agreed", async () => {
    await db().person.update({
      where: { id: cast.chair.personId },
      data: { publicSince: new Date() },
    });
    const chart = await publicChart(cast.initiativeId);
    const names = groupsOf(chart)
      .flatMap(allSeats)
      .map((seat) => seat.holder?.name)
      .filter(Boolean);
    expect(names).toEqual(["Karla Holm"]);
    expect(chart.steering?.vacantCount).toBe(0);
  });
});

describe("whatever the amount of data", () => {
  const pages = () => ({
    chart: () => chartOn(member, today),
    group: () =>
      Promise.all([
        findGroup(member, cast.groups.steering),
        seatsOfGroup(member, cast.groups.steering),
        workOf(member, { groupId: cast.groups.steering }),
      ]),
    organisation: () =>
      Promise.all([
        findOrganisation(member, cast.organisations.school),
        seatsOfOrganisation(member, cast.organisations.school),
        peopleOfOrganisation(member, cast.organisations.school, today),
        workOf(member, { organisationId: cast.organisations.school }),
      ]),
    person: () =>
      Promise.all([
        findPerson(member, cast.chair.personId),
        seatsOfPerson(member, cast.chair.personId),
        workOf(member, { personId: cast.chair.personId }),
      ]),
  });

  async function counts() {
    const found: Record<string, number> = {};
    for (const [name, load] of Object.entries(pages())) {
      found[name] = (await countStatements(load as () => Promise<unknown>)).count;
    }
    return found;
  }

  test("a page asks the same few questions", async () => {
    const small = await counts();
    // One more for the member; a page may ask six.
    expect(small).toEqual({ chart: 1, group: 4, organisation: 5, person: 4 });
    await growTo(500);
    expect(await counts()).toEqual(small);
    expect((await chartOn(member, addDays(today, 1))).seatCount).toBeGreaterThan(500);
  });

  async function growTo(seats: number) {
    const from = subDays(today, 10);
    await db().seat.createMany({
      data: Array.from({ length: seats }, (_, position) => ({
        groupId: cast.groups.steering,
        organisationId: cast.organisations.school,
        from,
        position,
      })),
    });
    const made = await db().seat.findMany({ where: { from } });
    await db().seatHolding.createMany({
      data: made.map(({ id }) => ({ seatId: id, personId: cast.chair.personId, from })),
    });
  }
});
