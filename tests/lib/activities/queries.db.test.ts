import { beforeAll, describe, expect, test } from "vitest";
import { everything, filterFrom } from "@/lib/activities/filter";
import {
  lateReports,
  monthsOfProgress,
  owedAndInFocus,
  publicProgress,
  recentReports,
} from "@/lib/activities/progress-queries";
import {
  activityChoices,
  activityReports,
  boardActivities,
  columnLength,
  findActivity,
  listActivities,
  narrowingChoices,
  pageSize,
  progressCounts,
  timelineActivities,
} from "@/lib/activities/queries";
import { type ActivityStatus, activityStatuses, owesReport } from "@/lib/activities/rules";
import { addDays, dayOf } from "@/lib/dates";
import { countStatements, db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { searchKey, sortKey } from "@/lib/names";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let member: Member;
const now = new Date();
const today = dayOf(now);
const many = 130;

beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction, { now }));
  await actAs(cast.backboneLead);
  member = (await currentMember(cast.slug)) as Member;
});

const small: Record<string, number> = {};
const reads: Record<string, () => Promise<unknown>> = {
  list: () => listActivities(member, everything, null, today),
  board: () => boardActivities(member, everything, today),
  timeline: () => timelineActivities(member, everything, null, today),
  counts: () => progressCounts(member, today),
  narrowing: () => narrowingChoices(member),
  choices: () => activityChoices(member, today),
  detail: () => findActivity(member, cast.activities.ofPartner, today),
  reports: () => activityReports(member, cast.activities.ofPartner, null),
  owed: () => owedAndInFocus(member, today),
  late: () => lateReports(member, today),
  recent: () => recentReports(member),
  months: () => monthsOfProgress(member, today),
};

describe("with a few activities", () => {
  test("every reading is one statement", async () => {
    for (const [name, read] of Object.entries(reads)) {
      small[name] = (await countStatements(read)).count;
    }
    expect(new Set(Object.values(small))).toEqual(new Set([1]));
  });

  test("the latest report stands on the line, trouble first", async () => {
    const lines = await listActivities(member, everything, null, today);
    expect(lines.map(({ title, status }) => [title, status])).toEqual([
      ["Friluftsliv om torsdagen", "at_risk"],
      ["Åben skole om aftenen", "on_track"],
    ]);
    expect(lines[0]?.text).toBe("Vi mangler to voksne.");
  });

  test("an activity is read with its goals in the words in force", async () => {
    const activity = await findActivity(member, cast.activities.ofPartner, today);
    expect(activity?.goals).toMatchObject([{ id: cast.goals.first, inForce: true }]);
    expect(activity?.ownerName).toBe("Kystspejderne");
  });

  test("another initiative's activity does not exist, nor what is no id", async () => {
    expect(await findActivity(member, cast.other.activityId, today)).toBeNull();
    expect(await findActivity(member, "new", today)).toBeNull();
    expect(await activityReports(member, cast.other.activityId, null)).toEqual([]);
  });

  test("the public gets no report's words and no person", async () => {
    const told = JSON.stringify(await publicProgress(cast.initiativeId, today));
    expect(told).toContain("Friluftsliv om torsdagen");
    expect(told).not.toContain("Vi mangler to voksne");
    expect(told).not.toContain(cast.partner.name);
  });
});

describe("with many activities", () => {
  beforeAll(writeMany);

  test("every reading is still one statement", async () => {
    for (const [name, read] of Object.entries(reads)) {
      expect([name, (await countStatements(read)).count]).toEqual([name, small[name]]);
    }
  });

  test.each(["list", "timeline"] as const)("the %s is paged: each activity once", async (view) => {
    const read = view === "list" ? listActivities : timelineActivities;
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page += 1) {
      const lines: { id: string }[] = await read(member, everything, after, today);
      const shown = lines.slice(0, pageSize).map(({ id }) => id);
      seen.push(...shown);
      if (lines.length <= pageSize) break;
      after = shown.at(-1) ?? null;
    }
    expect(seen).toHaveLength(many + 2);
    expect(new Set(seen).size).toBe(many + 2);
  });

  test("the board shows the first of each column and says how many there are", async () => {
    const cards = await boardActivities(member, everything, today);
    const counts = await progressCounts(member, today);
    for (const status of activityStatuses) {
      const column = cards.filter((card) => card.status === status);
      expect(column).toHaveLength(Math.min(columnLength, counts[status]));
      expect(column[0]?.inColumn ?? 0).toBe(counts[status]);
    }
  });

  test.each([0, 1, 30, 200, 500])(
    "in %i days the database and the rule agree on what is owed",
    async (days) => {
      const day = addDays(today, days);
      const all = await Promise.all([
        lateReports(member, day, 1000),
        ruleSays((activity) => owesReport(activity, activity.at, day)),
      ]);
      expect(all[0].map(({ id }) => id).sort()).toEqual(all[1].sort());
      const counts = await progressCounts(member, day, { ...everything, overdue: true });
      expect(counts.overdue).toBe(all[1].length);
      expect(counts.matching).toBe(all[1].length);
    },
  );

  test("each filter finds what it says", async () => {
    const found = async (address: Record<string, string>) =>
      (await progressCounts(member, today, filterFrom(address))).matching;
    const counts = await progressCounts(member, today);
    expect(await found({ status: "off_track" })).toBe(counts.off_track);
    expect(await found({ status: "unreported" })).toBe(counts.unreported);
    expect(await found({ goal: cast.goals.first })).toBe(1);
    expect(await found({ owner: `g:${cast.groups.working}` })).toBe(1);
    expect(await found({ q: "ÅBEN skole" })).toBe(1);
    expect(await found({ q: "kystspejderne torsdagen" })).toBe(1);
    expect(await found({ q: "999% _" })).toBe(0);
  });

  test("an owner is found by a part of the name, and by no other words", async () => {
    const found = async (ownerName: string) =>
      (await progressCounts(member, today, filterFrom({ ownerName }))).matching;
    const ofScouts = await db().activity.count({
      where: { ownerOrganisationId: cast.organisations.scouts },
    });
    expect(ofScouts).toBeGreaterThan(0);
    expect(await found("kystSPEJ")).toBe(ofScouts);
    expect(await found("friluftsliv")).toBe(0);
    expect(await found("FRITID skole")).toBe(1);
  });

  test("a partner owes for the own organisation only", async () => {
    await actAs(cast.partner);
    const partner = (await currentMember(cast.slug)) as Member;
    const { owed } = await owedAndInFocus(partner, addDays(today, 60), 1000);
    expect(owed.length).toBeGreaterThan(0);
    for (const { ownerOrganisationId } of owed) {
      expect(ownerOrganisationId).toBe(cast.organisations.scouts);
    }
    await actAs(cast.sideline);
    const sideline = (await currentMember(cast.slug)) as Member;
    expect((await owedAndInFocus(sideline, addDays(today, 60), 1000)).owed).toEqual([]);
  });
});

describe("what an activity keeps of its latest report", () => {
  const report = (activityId: string, status: ActivityStatus, daysAgo: number) => ({
    activityId,
    status,
    personId: cast.partner.personId,
    at: addDays(now, -daysAgo),
  });

  test("is what the reports say, in whatever order they came and when one is taken back", async () => {
    const [one, other, third] = await db().activity.findMany({
      where: { initiativeId: cast.initiativeId, statusReports: { none: {} } },
      take: 3,
    });
    if (!one || !other || !third) throw new Error("There are three without reports");
    await db().statusReport.createMany({
      data: [
        report(one.id, "done", 1),
        report(one.id, "off_track", 9),
        report(other.id, "at_risk", 3),
        report(third.id, "done", 3),
      ],
    });
    await db().statusReport.create({ data: report(other.id, "on_track", 400) });
    const mistaken = await db().statusReport.create({ data: report(third.id, "on_track", 2) });
    await db().statusReport.create({
      data: { ...report(third.id, "off_track", 1), correctsId: mistaken.id },
    });
    expect(await keptOf([one.id, other.id, third.id])).toEqual(["done", "at_risk", "off_track"]);
    await takeBackReports(third.id);
    expect(await keptOf([third.id])).toEqual([null]);
    expect(await differing()).toEqual([]);
  });

  test("is that of the later one, whichever of two at once is written first", async () => {
    const { activityId } = await db().statusReport.findFirstOrThrow({
      select: { activityId: true },
    });
    await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        db().statusReport.create({
          data: report(activityId, activityStatuses[number % 4] ?? "done", -(number * 7) % 12),
        }),
      ),
    );
    expect(await differing()).toEqual([]);
  });

  async function keptOf(ids: string[]) {
    const rows = await db().activity.findMany({ where: { id: { in: ids } } });
    return ids.map((id) => rows.find((row) => row.id === id)?.latestStatus);
  }

  /** As the undoing of an import may. */
  async function takeBackReports(activityId: string) {
    await db().$transaction([
      db().$executeRaw`alter table "StatusReport" disable trigger status_report_is_kept`,
      db().statusReport.deleteMany({ where: { activityId } }),
      db().$executeRaw`alter table "StatusReport" enable trigger status_report_is_kept`,
    ]);
  }

  /** Activities that keep something else than a look at all of their reports gives. */
  function differing() {
    return db().$queryRaw<object[]>`
      select a.title, a."latestStatus", a."latestReportAt", r.status, r.at from "Activity" a
        left join lateral (select * from "StatusReport" r where r."activityId" = a.id
                            order by r.at desc, r.id desc limit 1) r on true
       where (a."latestStatus", a."latestReportAt") is distinct from (r.status, r.at)`;
  }
});

describe("with more owners than one can choose among", () => {
  beforeAll(async () => {
    const titles = Array.from({ length: 200 }, (_, number) => `Forening ${number}`);
    await db().organisation.createMany({
      data: titles.map((name) => ({
        initiativeId: cast.initiativeId,
        name,
        searchKey: searchKey(name),
        sortKey: sortKey(name),
        sector: "civil_society" as const,
      })),
    });
    const owners = await db().organisation.findMany({ where: { name: { in: titles } } });
    await db().activity.createMany({
      data: owners.map(({ id, name, searchKey, sortKey, initiativeId }) => ({
        initiativeId,
        title: `Noget af ${name}`,
        searchKey,
        sortKey,
        ownerOrganisationId: id,
      })),
    });
  });

  test("none is offered but the one that is asked for", async () => {
    const { owners, hasMoreOwners } = await narrowingChoices(member);
    expect([owners, hasMoreOwners]).toEqual([[], true]);
    const asked = filterFrom({ owner: `o:${cast.organisations.scouts}` });
    expect((await narrowingChoices(member, asked)).owners).toEqual([
      { value: `o:${cast.organisations.scouts}`, label: "Kystspejderne" },
    ]);
    const strange = filterFrom({ owner: `o:${cast.other.organisationId}` });
    expect((await narrowingChoices(member, strange)).owners).toEqual([]);
  });
});

async function ruleSays(
  owes: (activity: Awaited<ReturnType<typeof listActivities>>[number]) => boolean,
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 10; page += 1) {
    const lines: Awaited<ReturnType<typeof listActivities>> = await listActivities(
      member,
      everything,
      after,
      today,
    );
    const shown = lines.slice(0, pageSize);
    ids.push(...shown.filter(owes).map(({ id }) => id));
    if (lines.length <= pageSize) break;
    after = shown.at(-1)?.id ?? null;
  }
  return ids;
}

/** Every mixture of start, end, precision, rhythm, age and status. */
async function writeMany(): Promise<void> {
  const precisions = ["day", "month", "season", "year"] as const;
  const rhythms = [1, 4, 12, null];
  for (let number = 0; number < many; number += 1) {
    const title = `Indsats ${number}`;
    const start = number % 3 === 0 ? null : addDays(today, (number % 11) * 40 - 220);
    const end = number % 4 === 0 ? null : addDays(today, (number % 13) * 30 + 20);
    const { id } = await db().activity.create({
      data: {
        initiativeId: cast.initiativeId,
        title,
        searchKey: searchKey(title),
        sortKey: sortKey(title),
        ownerOrganisationId:
          number % 2 === 0 ? cast.organisations.scouts : cast.organisations.school,
        startOn: start,
        startPrecision: start && (precisions[number % 4] ?? null),
        endOn: end && start && end < start ? addDays(start, 10) : end,
        endPrecision: end && (precisions[(number + 1) % 4] ?? null),
        reportEveryWeeks: rhythms[number % 4] ?? null,
        createdAt: addDays(now, -(number % 17) * 20),
      },
      select: { id: true },
    });
    if (number % 5 === 0) continue;
    await db().statusReport.create({
      data: {
        activityId: id,
        status: activityStatuses[number % 4] ?? "on_track",
        personId: cast.partner.personId,
        at: new Date(now.getTime() - (number % 23) * 5.5 * 86_400_000),
      },
      select: { id: true },
    });
  }
}
