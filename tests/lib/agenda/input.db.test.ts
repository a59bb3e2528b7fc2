import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { writeStrategy } from "@/lib/agenda/actions";
import { agendaDue } from "@/lib/agenda/endorsement-queries";
import { answerInput, giveInput, withdrawInput } from "@/lib/agenda/input-actions";
import { findInput, takeableInputs, waitingInputs } from "@/lib/agenda/input-queries";
import { takeNote } from "@/lib/agenda/layout-actions";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

/** Nothing listens there: what is queued stays. */
process.env.SMTP_URL = "smtp://127.0.0.1:1";

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `input-${round}` });
});

type Person = { accountId: string };
const perform = (
  person: Person,
  action: MemberAction,
  fields: Record<string, string | string[]> = {},
) => actingAs(person, () => send(action.bind(null, cast.slug), fields));
const memberOf = async (person: Person) => {
  await actAs(person);
  return (await currentMember(cast.slug)) as Member;
};
const scouts = () => `organisation:${cast.organisations.scouts}`;
const answer = (reply: string, more: Record<string, string> = {}) =>
  perform(cast.chair, answerInput, { inputId: cast.inputId, reply, reason: "Fordi.", ...more });

describe("an input to the strategy", () => {
  test("is given by a partner about a part, or by a working group about a goal, and waits visibly", async () => {
    const text = "Skriv familierne ind.";
    const given = await perform(cast.partner, giveInput, {
      about: "problem",
      text,
      onBehalfOf: scouts(),
    });
    expect(given).toMatchObject({ to: `/initiatives/${cast.slug}/strategy/input/2?sent=1` });
    await perform(cast.workingChair, giveInput, {
      ...{ about: `passage:${cast.goals.first}`, text, onBehalfOf: `group:${cast.groups.working}` },
    });
    const waiting = await waitingInputs(await memberOf(cast.sideline));
    expect(
      waiting.map(({ number, part, partyName, about }) => [number, part, partyName, about]),
    ).toEqual([
      [1, "vision", "Kystspejderne", null],
      [2, "problem", "Kystspejderne", null],
      [3, "goals", "Skole og fritid", "Alle unge har en voksen, de kan ringe til."],
    ]);
    const due = (person: Person, answers: boolean) =>
      memberOf(person).then((member) => agendaDue(member, { answers }, dayOf(new Date())));
    expect((await due(cast.chair, true)).inputs.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await due(cast.memberOne, false)).inputs).toEqual([]);
    const entry = await db().auditEntry.findFirst({
      where: { initiativeId: cast.initiativeId, deed: "input.give" },
    });
    expect(entry).toMatchObject({ subjectType: "StrategyInput" });
  });

  test.each(["backboneLead", "sideline", "initiator", "observer"] as const)(
    "%s gives none",
    async (name) => {
      const fields = { about: "vision", text: "Nej.", onBehalfOf: "" };
      const { reason } = (await perform(cast[name], giveInput, fields)) as { reason: string };
      expect(["not-allowed", "input-on-behalf"]).toContain(reason);
      expect(await db().strategyInput.count({ where: { initiativeId: cast.initiativeId } })).toBe(
        1,
      );
    },
  );

  test("is on behalf of one's own organisation or working group, and about something in force", async () => {
    const give = (over: Record<string, string>) =>
      perform(cast.partner, giveInput, {
        about: "vision",
        text: "Ja.",
        onBehalfOf: scouts(),
        ...over,
      });
    expect(await give({ onBehalfOf: "" })).toMatchObject({ reason: "input-on-behalf" });
    expect(await give({ onBehalfOf: `organisation:${cast.organisations.school}` })).toMatchObject({
      reason: "not-allowed",
    });
    const steering = { about: "vision", text: "Ja.", onBehalfOf: `group:${cast.groups.steering}` };
    expect(await perform(cast.chair, giveInput, steering)).toMatchObject({
      reason: "input-on-behalf",
    });
    expect(await give({ about: `passage:${cast.other.activityId}` })).toMatchObject({
      reason: "not-found",
    });
    expect(await give({ text: " " })).toMatchObject({ reason: "check-fields" });
    expect(await give({ about: "passage:x" })).toMatchObject({ reason: "check-fields" });
  });

  test("is withdrawn by its author until it is answered, and by nobody else", async () => {
    const inputId = cast.inputId;
    expect(await perform(cast.chair, withdrawInput, { inputId })).toMatchObject({
      reason: "not-allowed",
    });
    expect(await perform(cast.partner, withdrawInput, { inputId })).toMatchObject({ ok: true });
    expect(await perform(cast.partner, withdrawInput, { inputId })).toMatchObject({
      reason: "input-withdrawn",
    });
    expect(await answer("not_now")).toMatchObject({ reason: "input-withdrawn" });
    expect(await waitingInputs(await memberOf(cast.chair))).toEqual([]);
  });

  test("is answered once, with a reason, by whoever leads the steering group", async () => {
    for (const name of ["memberOne", "backboneLead", "partner"] as const) {
      const fields = { inputId: cast.inputId, reply: "not_now", reason: "Nej." };
      expect(await perform(cast[name], answerInput, fields)).toMatchObject({
        reason: "not-allowed",
      });
    }
    expect(await answer("taken_in", { reason: "" })).toMatchObject({ reason: "check-fields" });
    expect(await answer("maybe")).toMatchObject({ reason: "check-fields" });
    expect(await answer("taken_in_partly", { versionId: cast.strategyVersionId })).toMatchObject({
      ok: true,
    });
    expect(await answer("not_now")).toMatchObject({ reason: "input-answered" });
    expect(await perform(cast.partner, withdrawInput, { inputId: cast.inputId })).toMatchObject({
      reason: "input-answered",
    });
    expect(await findInput(await memberOf(cast.partner), 1)).toMatchObject({
      ...{ reply: "taken_in_partly", reason: "Fordi.", answeredBy: cast.chair.name },
      versions: [{ number: 1, isAdopted: true }],
    });
  });

  test("whoever gave it is told of the answer, once", async () => {
    await answer("not_now");
    const mails = await db().outboundMail.findMany({ where: { initiativeId: cast.initiativeId } });
    expect(mails).toMatchObject([
      { reason: "agenda.answer", personId: cast.partner.personId, subjectId: cast.inputId },
    ]);
    expect(mails[0]?.text).toContain(`/initiatives/${cast.slug}/strategy/input/1`);
    expect(mails[0]?.text).not.toContain("Fordi");
  });

  test("that was taken in is ticked by the writer of the next version, and shows there once it can be read", async () => {
    await answer("taken_in");
    const member = await memberOf(cast.partner);
    expect((await takeableInputs(member, null)).map(({ number }) => number)).toEqual([1]);
    const version = { vision: "Familier og unge.", "goal-1": "Et mål", takesIn: [cast.inputId] };
    await perform(cast.partner, writeStrategy, { ...version, step: "draft" });
    expect((await findInput(member, 1))?.versions).toEqual([]);
    await perform(cast.partner, writeStrategy, { ...version, step: "submit" });
    expect((await findInput(member, 1))?.versions).toEqual([{ number: 3, isAdopted: false }]);
  });

  test("one that was not answered so is not taken in, whatever the form says", async () => {
    await answer("not_now");
    const takesIn = [cast.inputId, cast.other.inputId];
    await perform(cast.partner, writeStrategy, { vision: "Ny.", "goal-1": "Et", takesIn });
    expect(
      await db().inputTaken.count({ where: { version: { initiativeId: cast.initiativeId } } }),
    ).toBe(0);
  });

  test("the database lets nobody rewrite, delete or un-answer it, or give one for the backbone", async () => {
    await answer("not_now");
    const id = cast.inputId;
    for (const statement of [
      `update "StrategyInput" set text = 'Andet' where id = $1::uuid`,
      `update "StrategyInput" set "withdrawnAt" = now() where id = $1::uuid`,
      `delete from "StrategyInput" where id = $1::uuid`,
    ]) {
      await expect(db().$executeRawUnsafe(statement, id)).rejects.toThrow("input_is_kept");
    }
    for (const statement of [
      `update "InputAnswer" set reason = 'Andet' where "inputId" = $1::uuid`,
      `delete from "InputAnswer" where "inputId" = $1::uuid`,
    ]) {
      await expect(db().$executeRawUnsafe(statement, id)).rejects.toThrow("rows_are_kept");
    }
    const input = {
      ...{ initiativeId: cast.initiativeId, number: 9, part: "vision" as const, text: "Ord" },
      ...{ at: new Date(), organisationId: cast.organisations.host },
    };
    await expect(
      db().strategyInput.create({ data: { ...input, authorId: cast.backboneLead.personId } }),
    ).rejects.toThrow("input_not_by_backbone");
    await expect(
      db().strategyInput.create({
        data: { ...input, organisationId: null, authorId: cast.partner.personId },
      }),
    ).rejects.toThrow("input_on_behalf");
  });
});

test("the secretariat takes notes beside the text, and nobody changes them", async () => {
  const note = { part: "goals", text: "Se også boligplanen." };
  expect(await perform(cast.partner, takeNote, note)).toMatchObject({ reason: "not-allowed" });
  expect(await perform(cast.backboneStaff, takeNote, note)).toMatchObject({ ok: true });
  await expect(db().agendaNote.updateMany({ data: { text: "Andet" } })).rejects.toThrow(
    "rows_are_kept",
  );
});
