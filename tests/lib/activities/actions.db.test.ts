import { beforeEach, describe, expect, test } from "vitest";
import {
  editActivity,
  markMilestone,
  registerActivity,
  remindOfReport,
  reportStatus,
} from "@/lib/activities/actions";
import { db } from "@/lib/db";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

// Reminders are only written where mail can be sent; nothing here sends any.
process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

let cast: Cast;
let slug: string;
let round = 0;

beforeEach(async () => {
  round += 1;
  slug = `cast-${round}`;
  cast = await makeCast(db(), { slug });
});

const register = (fields: Record<string, string | string[]>) =>
  send(registerActivity.bind(null, slug), { title: "Natur i byen", ...fields });
const report = (fields: Record<string, string | string[]>) =>
  send(reportStatus.bind(null, slug), {
    activityId: cast.activities.ofPartner,
    status: "on_track",
    ...fields,
  });
const named = (title: string) =>
  db().activity.findFirst({ where: { title, initiativeId: cast.initiativeId } });
const reports = () =>
  db().statusReport.findMany({
    where: { activityId: cast.activities.ofPartner },
    orderBy: { at: "asc" },
  });
const deeds = (deed: string) =>
  db().auditEntry.count({ where: { initiativeId: cast.initiativeId, deed } });

describe("registering an activity", () => {
  test("a partner does it for the own organisation, with goals, contributors and milestones", async () => {
    await actAs(cast.partner);
    const answer = await register({
      owner: `o:${cast.organisations.scouts}`,
      start: "forår 2026",
      end: "2027",
      goals: [cast.goals.first, cast.goals.second],
      "contributor.0": cast.organisations.school,
      "milestoneTitle.0": "Første tur",
      "milestoneDue.0": "1-5-2026",
    });
    const activity = await named("Natur i byen");
    expect(answer).toEqual({ ok: true, to: `/initiatives/${slug}/activities/${activity?.id}` });
    expect(activity).toMatchObject({ startPrecision: "season", endPrecision: "year" });
    const id = activity?.id ?? "";
    expect(await db().activityGoal.count({ where: { activityId: id } })).toBe(2);
    expect(await db().activityContributor.count({ where: { activityId: id } })).toBe(1);
    expect(await db().milestone.count({ where: { activityId: id } })).toBe(1);
    expect(await deeds("activity.register")).toBe(1);
  });

  test("a member of a working group does it for the group", async () => {
    await actAs(cast.workingMember);
    const answer = await register({ owner: `g:${cast.groups.working}` });
    expect(answer.ok).toBe(true);
  });

  test("the backbone does it for any partner", async () => {
    await actAs(cast.backboneLead);
    const answer = await register({ owner: `o:${cast.organisations.library}` });
    expect(answer.ok).toBe(true);
  });

  test.each([
    ["a partner for another organisation", "partner", "school"],
    ["somebody on the sideline for the own organisation", "sideline", "newspaper"],
    ["a stranger", "stranger", "scouts"],
  ] as const)("%s is refused and leaves no trace", async (_who, person, organisation) => {
    await actAs(cast[person]);
    const answer = await register({ owner: `o:${cast.organisations[organisation]}` });
    expect(answer.ok).toBe(false);
    expect(await named("Natur i byen")).toBeNull();
    expect(await deeds("activity.register")).toBe(0);
  });

  test("an organisation of another initiative does not exist", async () => {
    await actAs(cast.backboneLead);
    const answer = await register({ owner: `o:${cast.organisations.elsewhere}` });
    expect(answer).toMatchObject({ ok: false, reason: "not-found" });
  });

  test("a goal or a contributor of another initiative does not exist", async () => {
    await actAs(cast.backboneLead);
    const owner = `o:${cast.organisations.scouts}`;
    const answer = await register({ owner, contributors: [cast.organisations.elsewhere] });
    expect(answer).toMatchObject({ ok: false, reason: "not-found" });
    expect(await named("Natur i byen")).toBeNull();
  });

  test("the backbone as owner is refused by the rule, with what was typed", async () => {
    await actAs(cast.backboneLead);
    const answer = await register({ owner: `g:${cast.groups.backbone}` });
    expect(answer).toMatchObject({ ok: false, reason: "owner-not-backbone" });
    expect(answer).toMatchObject({ values: { title: "Natur i byen" } });
    expect(await named("Natur i byen")).toBeNull();
  });

  test("and by the database, whoever writes", async () => {
    const owned = db().activity.create({
      data: {
        initiativeId: cast.initiativeId,
        title: "Udenom",
        searchKey: "udenom",
        sortKey: "udenom",
        ownerGroupId: cast.groups.backbone,
      },
    });
    await expect(owned).rejects.toThrow(/activity_owner_not_backbone/);
    const taken = db().activity.update({
      where: { id: cast.activities.ofPartner },
      data: { ownerOrganisationId: null, ownerGroupId: cast.groups.backbone },
    });
    await expect(taken).rejects.toThrow(/activity_owner_not_backbone/);
  });

  test("an exception needs a reason, which is kept", async () => {
    await actAs(cast.backboneLead);
    const exceptionReason = "Ingen part har et lokale endnu.";
    const answer = await register({ owner: `g:${cast.groups.backbone}`, exceptionReason });
    expect(answer.ok).toBe(true);
    expect(await named("Natur i byen")).toMatchObject({ exceptionReason });
  });

  test("the organisation that houses the backbone may own as a partner, and no reason is kept", async () => {
    await actAs(cast.backboneLead);
    const owner = `o:${cast.organisations.host}`;
    expect((await register({ owner, exceptionReason: "Overflødig" })).ok).toBe(true);
    expect(await named("Natur i byen")).toMatchObject({ exceptionReason: null });
  });

  test("the steering group, a closed group and a name in use are refused", async () => {
    await actAs(cast.backboneLead);
    const owner = `g:${cast.groups.working}`;
    expect(await register({ owner: `g:${cast.groups.steering}` })).toMatchObject({
      reason: "owner-not-steering",
    });
    const title = "Friluftsliv om torsdagen";
    expect(await register({ owner, title })).toMatchObject({ reason: "name-taken" });
    await db().group.update({
      where: { id: cast.groups.working },
      data: { closedOn: new Date() },
    });
    expect(await register({ owner })).toMatchObject({ reason: "group-closed" });
  });

  test("an end that can only lie before the start is refused; one that may lie after is not", async () => {
    await actAs(cast.partner);
    const owner = `o:${cast.organisations.scouts}`;
    expect(await register({ owner, start: "15-06-2026", end: "5-2026" })).toMatchObject({
      reason: "period-backwards",
    });
    expect((await register({ owner, start: "15-06-2026", end: "2026" })).ok).toBe(true);
  });

  test("the same form sent twice makes one activity and leads to the same page", async () => {
    await actAs(cast.partner);
    const form = { owner: `o:${cast.organisations.scouts}`, deedKey: "once-and-only-once" };
    const [first, second] = [await register(form), await register(form)];
    expect(second).toEqual(first);
    expect(
      await db().activity.count({
        where: { title: "Natur i byen", initiativeId: cast.initiativeId },
      }),
    ).toBe(1);
  });
});

describe("editing an activity", () => {
  const edit = (fields: Record<string, string | string[]>) =>
    send(editActivity.bind(null, slug), {
      activityId: cast.activities.ofPartner,
      title: "Friluftsliv",
      owner: `o:${cast.organisations.scouts}`,
      ...fields,
    });

  test("the owner does it; milestones that were reached stay", async () => {
    await actAs(cast.partner);
    const reached = await db().milestone.create({
      data: { activityId: cast.activities.ofPartner, title: "Nået", reachedOn: new Date() },
    });
    await db().milestone.create({
      data: { activityId: cast.activities.ofPartner, title: "Opgivet" },
    });
    expect((await edit({ "milestoneTitle.0": "Ny" })).ok).toBe(true);
    const milestones = await db().milestone.findMany({
      where: { activityId: cast.activities.ofPartner },
      orderBy: { title: "asc" },
    });
    expect(milestones.map(({ title }) => title)).toEqual(["Ny", reached.title]);
  });

  test.each(["sideline", "workingMember", "stranger"] as const)("%s may not", async (person) => {
    await actAs(cast[person]);
    expect((await edit({})).ok).toBe(false);
    expect(await named("Friluftsliv")).toBeNull();
  });

  test("a partner cannot hand it to somebody for whom it may not register; the backbone can", async () => {
    await actAs(cast.partner);
    const owner = `o:${cast.organisations.school}`;
    expect(await edit({ owner })).toMatchObject({ ok: false, reason: "not-allowed" });
    await actAs(cast.backboneStaff);
    expect((await edit({ owner })).ok).toBe(true);
  });

  test("another initiative's activity does not exist", async () => {
    await actAs(cast.backboneLead);
    const answer = await edit({ activityId: cast.activities.elsewhere });
    expect(answer).toMatchObject({ ok: false, reason: "not-found" });
  });
});

describe("reporting", () => {
  test("the owner's person does it, on behalf of the owner, and reaches milestones on the way", async () => {
    await actAs(cast.partner);
    const { id } = await db().milestone.create({
      data: { activityId: cast.activities.ofPartner, title: "Halvvejs" },
    });
    const answer = await report({ percent: "62", text: "62 er med", reached: [id] });
    expect(answer).toMatchObject({ ok: true });
    expect((await reports()).at(-1)).toMatchObject({
      status: "on_track",
      percent: 62,
      personId: cast.partner.personId,
      organisationId: cast.organisations.scouts,
    });
    expect((await db().milestone.findUnique({ where: { id } }))?.reachedOn).not.toBeNull();
  });

  test("a member of the working group reports on the group's activity", async () => {
    await actAs(cast.workingMember);
    expect((await report({ activityId: cast.activities.ofGroup })).ok).toBe(true);
  });

  test.each(["sideline", "memberOne", "stranger"] as const)(
    "%s is refused and leaves no trace",
    async (person) => {
      await actAs(cast[person]);
      expect((await report({})).ok).toBe(false);
      expect(await reports()).toHaveLength(2);
      expect(await deeds("status.report")).toBe(0);
    },
  );

  test("never on behalf of an organisation that one does not act for", async () => {
    await actAs(cast.partner);
    const answer = await report({ organisationId: cast.organisations.school });
    expect(answer).toMatchObject({ ok: false, fields: { organisationId: expect.any(String) } });
    expect(await reports()).toHaveLength(2);
  });

  test("what was typed comes back when a line is missing", async () => {
    await actAs(cast.partner);
    const answer = await report({ status: "at_risk", percent: "40" });
    expect(answer).toMatchObject({
      ok: false,
      fields: { text: expect.any(String) },
      values: { status: "at_risk", percent: "40" },
    });
  });

  test("the latest is corrected by a new row that names it; an older one is not", async () => {
    await actAs(cast.partner);
    const [first, latest] = await reports();
    expect(await report({ correctsId: first?.id ?? "" })).toMatchObject({
      reason: "report-not-latest",
    });
    expect((await report({ correctsId: latest?.id ?? "" })).ok).toBe(true);
    const after = await reports();
    expect(after).toHaveLength(3);
    expect(after[2]?.correctsId).toBe(latest?.id);
    expect(await report({ correctsId: latest?.id ?? "" })).toMatchObject({
      reason: "report-not-latest",
    });
  });

  test("nothing that was reported is changed or taken away", async () => {
    const [first] = await reports();
    const id = first?.id ?? "";
    const changed = db().statusReport.update({ where: { id }, data: { text: "Pænere" } });
    await expect(changed).rejects.toThrow(/rows_are_kept/);
    await expect(db().statusReport.delete({ where: { id } })).rejects.toThrow(/rows_are_kept/);
  });

  test("the same form sent twice, at once, reports once", async () => {
    await actAs(cast.partner);
    const form = { text: "Alt vel", deedKey: "sent-by-an-impatient-thumb" };
    const answers = await Promise.all([report(form), report(form)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await reports()).toHaveLength(3);
  });
});

describe("a milestone", () => {
  test("is marked and unmarked by the owner, by nobody else", async () => {
    const { id } = await db().milestone.create({
      data: { activityId: cast.activities.ofPartner, title: "Halvvejs" },
    });
    const mark = (reached: string) =>
      send(markMilestone.bind(null, slug), { milestoneId: id, reached });
    const reachedOn = async () => (await db().milestone.findUnique({ where: { id } }))?.reachedOn;
    for (const person of ["sideline", "stranger"] as const) {
      await actAs(cast[person]);
      expect((await mark("yes")).ok).toBe(false);
    }
    expect(await reachedOn()).toBeNull();
    await actAs(cast.partner);
    expect((await mark("yes")).ok).toBe(true);
    expect(await reachedOn()).not.toBeNull();
    expect((await mark("no")).ok).toBe(true);
    expect(await reachedOn()).toBeNull();
  });
});

describe("a reminder", () => {
  const remind = (activityId: string) => send(remindOfReport.bind(null, slug), { activityId });
  const longSilent = () =>
    db().activity.create({
      data: {
        initiativeId: cast.initiativeId,
        title: "Stille",
        searchKey: "stille",
        sortKey: "stille",
        ownerOrganisationId: cast.organisations.scouts,
        createdAt: new Date("2024-01-01"),
      },
    });
  const mails = (subjectId: string) => db().outboundMail.findMany({ where: { subjectId } });

  test("goes from the backbone to the owner's people, once for each missing report", async () => {
    const { id } = await longSilent();
    await actAs(cast.backboneLead);
    expect((await remind(id)).ok).toBe(true);
    const sent = await mails(id);
    expect(sent.map(({ address }) => address)).toEqual([cast.partner.email]);
    expect(sent[0]?.text).toContain(`/initiatives/${slug}/activities/${id}/report`);
    expect(await remind(id)).toMatchObject({ ok: false, reason: "already-reminded" });
    expect(await mails(id)).toHaveLength(1);
  });

  test("is refused when no report is missing", async () => {
    await actAs(cast.backboneLead);
    expect(await remind(cast.activities.ofGroup)).toMatchObject({ reason: "report-not-owed" });
  });

  test.each(["partner", "chair", "stranger"] as const)("%s may not send one", async (person) => {
    const { id } = await longSilent();
    await actAs(cast[person]);
    expect((await remind(id)).ok).toBe(false);
    expect(await mails(id)).toEqual([]);
  });
});
