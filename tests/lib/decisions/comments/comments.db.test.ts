import { beforeEach, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { commentOnProposal } from "@/lib/decisions/comments/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();
process.env.SMTP_URL = "smtp://127.0.0.1:1";

let cast: Cast;
let proposalId: string;
let turn = 0;

beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `comment-${turn}` });
  proposalId = cast.proposals.submitted;
});

type Person = { accountId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string> = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const comment = (by: Person, fields: Record<string, string>) =>
  perform(by, commentOnProposal, { proposalId, text: "Godt.", ...fields });
const comments = () =>
  db().proposalComment.findMany({
    where: { proposalId },
    include: { mentions: true },
    orderBy: { at: "asc" },
  });
const mails = () =>
  db().outboundMail.findMany({
    where: { initiativeId: cast.initiativeId, reason: "decisions.mention" },
    orderBy: { createdAt: "asc" },
  });

test("hangs on a paragraph, and is refused where the paragraph was changed", async () => {
  const { text } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
  const passage = text.split("\n\n")[0] ?? "";
  expect(await comment(cast.sideline, { passage, position: "0" })).toMatchObject({ ok: true });
  expect(await comments()).toMatchObject([{ passage, position: 0 }]);
  const other = { passage: "Noget, der aldrig stod der.", position: "0" };
  expect(await comment(cast.sideline, other)).toMatchObject({
    ...{ reason: "passage-changed", values: { text: "Godt." } },
  });
  expect(await comments()).toHaveLength(1);
});

test("tells those who are named, in the text and in the field, each once", async () => {
  const fields = { text: "@Camilla Storm, og @camilla?", tell: "Karla Holm, Camilla Storm" };
  expect(await comment(cast.workingChair, fields)).toMatchObject({ ok: true });
  const [one] = await comments();
  expect(one?.mentions.map(({ personId }) => personId).toSorted()).toEqual(
    [cast.partner.personId, cast.chair.personId].toSorted(),
  );
  expect((await mails()).map(({ personId }) => personId).toSorted()).toEqual(
    [cast.partner.personId, cast.chair.personId].toSorted(),
  );
  await comment(cast.workingChair, { text: "@Camilla Storm igen" });
  expect(await mails()).toHaveLength(2);
  await db().outboundMail.updateMany({ data: { sentAt: new Date() } });
  await comment(cast.workingChair, { text: "@Camilla Storm, har du set det?" });
  expect(await mails()).toHaveLength(3);
});

test("names nobody outside the initiative, nobody who cannot read it and nobody twice", async () => {
  for (const tell of ["Claus Winge", "Ingen Sådan", "camilla@kystby.example"]) {
    const answer = await comment(cast.workingChair, { tell });
    expect(answer).toMatchObject({ ok: false, fields: { tell: expect.any(String) } });
    expect(JSON.stringify({ ...answer, values: null })).not.toContain("Winge");
  }
  await db().person.update({ where: { id: cast.sideline.personId }, data: { accountId: null } });
  expect(await comment(cast.workingChair, { tell: "Poul Ravnholt" })).toMatchObject({ ok: false });
  await comment(cast.workingChair, { text: "@Claus Winge @Nadia Haddad @Poul Ravnholt" });
  expect((await comments()).map(({ mentions }) => mentions.length)).toEqual([0]);
  expect(await mails()).toEqual([]);
});

test("sent twice with the same key it is one comment and one mail", async () => {
  const fields = { tell: "Camilla Storm", deedKey: "samme-formular-to-gange" };
  await comment(cast.workingChair, fields);
  await comment(cast.workingChair, fields);
  expect(await comments()).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});
