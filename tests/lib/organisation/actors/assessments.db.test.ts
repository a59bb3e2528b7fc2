import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import { addMonths, dayOf } from "@/lib/dates";
import { countStatements, db } from "@/lib/db";
import { assessActor } from "@/lib/organisation/actors/actions";
import { forgetNotes } from "@/lib/organisation/actors/forget-notes";
import {
  assessedActors,
  listActors,
  ownAssessment,
  standingOf,
} from "@/lib/organisation/actors/queries";
import { mostSplit } from "@/lib/organisation/actors/rules";
import { actorsAsked } from "@/lib/organisation/lists-asked";
import { requireMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;
let scouts = "";

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `assessments-${round}` });
  scouts = cast.organisations.scouts;
});

type Who = "chair" | "memberOne" | "memberTwo" | "lived" | "backboneLead" | "partner" | "sideline";
const assess = (who: Who, influence: number, interest: number, organisationId = scouts) =>
  actingAs(cast[who], () =>
    send(assessActor.bind(null, cast.slug), {
      organisationId,
      influence: String(influence),
      interest: String(interest),
    }),
  );
const asked = <T>(who: Who, ask: (member: Awaited<ReturnType<typeof requireMember>>) => T) =>
  actingAs(cast[who], async () => ask(await requireMember(cast.slug)));

describe("an assessment", () => {
  test("is given by the steering group and the backbone, and said again it replaces the first", async () => {
    expect(await assess("chair", 5, 2)).toMatchObject({ ok: true });
    expect(await assess("backboneLead", 3, 3)).toMatchObject({ ok: true });
    await assess("chair", 4, 1);
    expect(await db().actorAssessment.count({ where: { organisationId: scouts } })).toBe(2);
    const own = await asked("chair", (member) => ownAssessment(member, scouts));
    expect(own).toEqual({ influence: 4, interest: 1 });
  });

  test.each(["partner", "sideline"] as const)("is not given by the %s", async (who) => {
    expect(await assess(who, 3, 3)).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await db().actorAssessment.count({ where: { organisationId: scouts } })).toBe(0);
  });

  test("is from one to five, also for the database, and about an organisation of the initiative", async () => {
    expect(await assess("chair", 6, 3)).toMatchObject({ fields: { influence: /./ } });
    const { organisationId } = cast.other;
    expect(await assess("chair", 3, 3, organisationId)).toMatchObject({ reason: "not-found" });
    await assess("chair", 3, 3);
    const raw = db().actorAssessment.updateMany({ data: { influence: 0 } });
    await expect(raw).rejects.toThrow(/assessed_from_one_to_five/);
  });
});

describe("what is told of assessments", () => {
  test("is nothing while two have assessed, and totals from the third on, to all alike", async () => {
    await assess("chair", 5, 1);
    await assess("memberOne", 3, 5);
    for (const who of ["chair", "memberTwo", "backboneLead"] as const) {
      expect(await asked(who, assessedActors)).toEqual([]);
      expect(await asked(who, (member) => standingOf(member, scouts))).toBeNull();
    }
    await assess("lived", 4, 5);
    const [total] = await asked("memberTwo", assessedActors);
    expect(total).toEqual({
      ...{ id: scouts, name: "Kystspejderne", sector: "civil_society", assessors: 3 },
      ...{ influence: 4, interest: 5, influenceSpread: 0.5, interestSpread: 1.5 },
    });
    expect(await asked("backboneLead", assessedActors)).toEqual([total]);
    expect(await asked("chair", (member) => standingOf(member, scouts))).toEqual(total);
  });

  test("is one's own to oneself alone", async () => {
    await assess("chair", 5, 1);
    expect(await asked("memberOne", (member) => ownAssessment(member, scouts))).toBeNull();
    expect(await asked("backboneLead", (member) => ownAssessment(member, scouts))).toBeNull();
  });

  test("is in the log as who assessed which organisation, without a grade", async () => {
    await assess("chair", 5, 1);
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, deed: "actor.assess" },
    });
    expect(entry).toMatchObject({ personId: cast.chair.personId, subjectId: scouts });
    expect(Object.keys(entry.details as object)).toEqual(["to"]);
  });

  test("is nothing of another initiative", async () => {
    for (const who of ["chair", "memberOne", "lived"] as const) await assess(who, 4, 4);
    const elsewhere = await makeCast(db(), { slug: `elsewhere-${round}` });
    const seen = await actingAs(elsewhere.chair, async () => {
      const member = await requireMember(elsewhere.slug);
      return [await assessedActors(member), await standingOf(member, scouts)];
    });
    expect(seen).toEqual([[], null]);
  });
});

test("people disagree most first, and those who agree are left out", () => {
  const standing = (influenceSpread: number, interestSpread: number) => ({
    ...{ influence: 3, interest: 3, assessors: 3, influenceSpread, interestSpread },
  });
  const all = [standing(0, 0), standing(0.5, 0.5), standing(0, 2)];
  expect(mostSplit(all)).toEqual([all[2], all[1]]);
});

describe("the register of actors", () => {
  const list = (query: Record<string, string>) =>
    asked("backboneLead", async (member) => {
      const { rows } = await listActors(member, actorsAsked(query), dayOf(new Date()));
      return rows.map(({ name }) => name);
    });

  test("is narrowed by ring, place, keeper and silence, in one statement", async () => {
    const today = dayOf(new Date());
    const { personId } = cast.chair;
    await db().organisation.update({
      where: { id: scouts },
      data: { place: "Havnen", relationKeeperId: personId, lastInTouchOn: addMonths(today, -4) },
    });
    await db().participation.deleteMany({ where: { organisationId: scouts } });
    expect(await list({ as: "none" })).toEqual(["Kystspejderne"]);
    expect(await list({ place: "Havnen" })).toEqual(["Kystspejderne"]);
    expect(await list({ keeper: personId })).toEqual(["Kystspejderne"]);
    expect(await list({ quiet: "3", place: "Havnen" })).toEqual(["Kystspejderne"]);
    expect(await list({ quiet: "6", place: "Havnen" })).toEqual([]);
    expect(await list({ quiet: "6", find: "avis" })).toEqual(["Kystby Avis"]);
    const { statements } = await countStatements(() => list({ find: "kyst" }));
    expect(statements.length).toBeLessThanOrEqual(3);
  });
});

test("a remark goes after its last day, also from what an import keeps, and the rest stays", async () => {
  const now = new Date();
  const { library } = cast.organisations;
  const until = { [scouts]: addDays(dayOf(now), -1), [library]: dayOf(now) };
  for (const [id, noteKeptUntil] of Object.entries(until)) {
    const data = { note: "Ring om aftenen", noteKeptUntil, offers: "Telte" };
    await db().organisation.update({ where: { id }, data });
  }
  const { id: draftId } = await db().importDraft.create({
    data: {
      ...{ initiativeId: cast.initiativeId, personId: cast.chair.personId },
      ...{ fileName: "a.csv", cells: [] },
    },
  });
  const row = { draftId, table: "Organisation", fingerprint: "" };
  const before = { note: "Gammelt", does: "Før" };
  await db().importedRow.create({ data: { ...row, rowId: scouts, before } });
  await db().importedRow.create({ data: { ...row, rowId: library, before } });
  await forgetNotes(db(), now);
  const after = await db().organisation.findMany({
    where: { id: { in: [scouts, library] } },
    select: { note: true, noteKeptUntil: true, offers: true },
    orderBy: { note: "asc" },
  });
  expect(after).toEqual([
    { note: "", noteKeptUntil: null, offers: "Telte" },
    { note: "Ring om aftenen", noteKeptUntil: dayOf(now), offers: "Telte" },
  ]);
  const kept = await db().importedRow.findMany({ where: { draftId } });
  const told = Object.fromEntries(kept.map(({ rowId, before: was }) => [rowId, was]));
  expect(told).toEqual({ [scouts]: { does: "Før" }, [library]: before });
});
