import { addDays, subDays } from "date-fns";
import { beforeEach, expect, test } from "vitest";
import { acceptInvitation, acknowledgeRole } from "@/lib/access/acceptance-actions";
import {
  renewInvitation,
  sendInvitation,
  withdrawInvitation,
} from "@/lib/access/invitation-actions";
import { rememberedToken } from "@/lib/access/invitation-link";
import {
  invitationByToken,
  invitationCounts,
  invitationsOf,
  uninvitedOf,
} from "@/lib/access/invitation-queries";
import { acknowledgements } from "@/lib/access/queries";
import { newToken } from "@/lib/access/tokens";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { currentAccount, currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, type Outcome, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await db().$transaction((transaction) => makeCast(transaction, { slug: `cast-${round}` }));
  await actAs(cast.backboneLead);
});

const password = "tolv grønne trapper og en kat";
const newcomer = { name: "Rikke Thorsen", email: "rikke@kystby.example" };

function reasonOf(outcome: Outcome) {
  return outcome.ok ? "done" : outcome.reason;
}

/** A vacant voting seat for the business's organisation. */
async function vacantSeat() {
  const { id } = await db().seat.create({
    data: {
      groupId: cast.groups.steering,
      organisationId: cast.organisations.business,
      role: "member",
      isVoting: true,
      from: dayOf(subDays(cast.now, 30)),
    },
  });
  return id;
}

async function invite(fields: Record<string, string>) {
  const email = `rikke${round}@kystby.example`;
  const outcome = await send(sendInvitation.bind(null, cast.slug), {
    ...newcomer,
    email,
    ...fields,
  });
  const to = "to" in outcome ? outcome.to : "";
  const invitationId = to?.split("/").at(-1) ?? "";
  return { outcome, invitationId, token: (await rememberedToken(invitationId)) ?? "", email };
}

function accept(token: string, fields: Record<string, string> = {}) {
  return send(acceptInvitation, {
    ...{ token, name: newcomer.name, password, acknowledged: "on" },
    ...fields,
  });
}

test("somebody new is invited to a seat, says yes and is a member from today", async () => {
  const seatId = await vacantSeat();
  const { outcome, token, email } = await invite({ seatId });
  expect(outcome.ok).toBe(true);
  expect(await invitationByToken(token)).toMatchObject({
    inviterName: cast.backboneLead.name,
    organisationName: "Erhvervsringen Kystby",
    hasAccount: false,
  });
  await actAs(null);
  expect(await accept(token, { name: "Rikke Bøgh Thorsen" })).toEqual({
    ok: true,
    to: `/initiatives/${cast.slug}`,
  });
  expect(await currentAccount()).toMatchObject({ email });
  const member = await currentMember(cast.slug);
  expect(member).toMatchObject({
    personName: "Rikke Bøgh Thorsen",
    roles: ["steering-member", "partner"],
    organisations: [{ name: "Erhvervsringen Kystby" }],
  });
  expect(member && (await acknowledgements(member)).own).toBeInstanceOf(Date);
  const entry = await db().auditEntry.findFirst({
    where: { deed: "invitation.accept" },
    orderBy: { id: "desc" },
  });
  expect(entry).toMatchObject({ personId: member?.personId, initiativeId: cast.initiativeId });
});

test("the audit log holds no token, name or address of an invitation", async () => {
  const { token, email } = await invite({ organisationId: cast.organisations.scouts });
  await actAs(null);
  await accept(token);
  const entries = await db().auditEntry.findMany({ where: { initiativeId: cast.initiativeId } });
  const told = JSON.stringify(entries);
  for (const secret of [token, email, newcomer.name]) expect(told).not.toContain(secret);
});

test("only the hash of a link is kept", async () => {
  const { token, invitationId } = await invite({ organisationId: cast.organisations.scouts });
  const row = await db().invitation.findUnique({ where: { id: invitationId } });
  expect(token).toHaveLength(43);
  expect(JSON.stringify(row)).not.toContain(token);
});

test("a member of the steering group and a stranger cannot invite, and leave no trace", async () => {
  const people = await db().person.count();
  for (const person of [cast.chair, cast.partner]) {
    await actAs(person);
    const { outcome } = await invite({ organisationId: cast.organisations.scouts });
    expect(reasonOf(outcome)).toBe("not-allowed");
  }
  await actAs(cast.stranger);
  const { outcome } = await invite({ organisationId: cast.organisations.scouts });
  expect(reasonOf(outcome)).toBe("not-found");
  expect(await db().person.count()).toBe(people);
  expect(await db().invitation.count({ where: { initiativeId: cast.initiativeId } })).toBe(0);
});

test("what belongs to another initiative cannot be given away", async () => {
  const wishes: Record<string, string>[] = [
    { seatId: cast.other.seatId },
    { organisationId: cast.other.organisationId },
    { personId: cast.stranger.personId, organisationId: cast.organisations.scouts },
  ];
  for (const wish of wishes) expect(reasonOf((await invite(wish)).outcome)).toBe("not-found");
});

test("an invitation to nothing, to a taken seat, to another's seat or address, or of a member is refused", async () => {
  const seatId = await vacantSeat();
  const organisationId = cast.organisations.scouts;
  const refusals = [
    [{}, "check-fields"],
    [{ seatId: cast.seats.memberOne }, "seat-taken"],
    [{ seatId, organisationId }, "check-fields"],
    [{ organisationId, email: cast.partner.email }, "check-fields"],
    [{ organisationId, personId: cast.chair.personId, email: cast.chair.email }, "already-member"],
    [{ organisationId, name: " " }, "check-fields"],
    [{ organisationId, email: "no address" }, "check-fields"],
  ] as const;
  for (const [wish, reason] of refusals)
    expect(reasonOf((await invite(wish)).outcome)).toBe(reason);
  expect(await db().invitation.count({ where: { initiativeId: cast.initiativeId } })).toBe(0);
});

test("an invitation is accepted once", async () => {
  const { token } = await invite({ organisationId: cast.organisations.scouts });
  await actAs(null);
  const both = await Promise.all([accept(token), accept(token)]);
  expect(both.map(reasonOf).sort()).toEqual(["done", "link-used-or-expired"]);
  await actAs(null);
  expect(reasonOf(await accept(token))).toBe("link-used-or-expired");
  expect(await currentAccount()).toBeNull();
});

test("a link that expired, was withdrawn, was replaced or never was makes no account", async () => {
  const accounts = await db().account.count();
  const { token, invitationId } = await invite({ organisationId: cast.organisations.scouts });
  await db().invitation.update({
    where: { id: invitationId },
    data: { expiresAt: subDays(new Date(), 1) },
  });
  expect(reasonOf(await accept(token))).toBe("link-used-or-expired");
  const renewed = await send(renewInvitation.bind(null, cast.slug), { invitationId });
  const newId = ("to" in renewed ? renewed.to : "")?.split("/").at(-1) ?? "";
  const newLink = (await rememberedToken(newId)) ?? "";
  expect(reasonOf(await accept(token))).toBe("link-used-or-expired");
  expect(
    reasonOf(await send(withdrawInvitation.bind(null, cast.slug), { invitationId: newId })),
  ).toBe("done");
  await actAs(null);
  for (const one of [newLink, newToken().token, ""]) {
    expect(reasonOf(await accept(one))).toBe("link-used-or-expired");
  }
  expect(await db().account.count()).toBe(accounts);
});

test("a seat that was given to somebody else meanwhile is refused kindly, and nothing is written", async () => {
  const seatId = await vacantSeat();
  const { token, email } = await invite({ seatId });
  await db().seatHolding.create({
    data: { seatId, personId: cast.partner.personId, from: dayOf(cast.now) },
  });
  await actAs(null);
  expect(reasonOf(await accept(token))).toBe("invited-seat-gone");
  expect(await db().account.count({ where: { email } })).toBe(0);
  expect(await db().affiliation.count({ where: { person: { email } } })).toBe(0);
  expect(await db().acknowledgement.count({ where: { person: { email } } })).toBe(0);
});

test("nobody of the secretariat gets a voting seat by invitation", async () => {
  const { id } = await db().person.create({
    data: {
      initiativeId: cast.initiativeId,
      ...{ name: "Vikar", searchKey: "vikar", sortKey: "vikar" },
    },
  });
  await db().seatHolding.updateMany({
    where: { seatId: cast.seats.backboneStaff },
    data: { personId: id },
  });
  const seatId = await vacantSeat();
  const { token } = await invite({ personId: id, seatId });
  await actAs(null);
  expect(reasonOf(await accept(token))).toBe("invited-seat-gone");
});

test("nobody says yes without having read what the secretariat does, or with a weak password", async () => {
  const { token } = await invite({ organisationId: cast.organisations.scouts });
  await actAs(null);
  const unread = await accept(token, { acknowledged: "" });
  expect(unread).toHaveProperty("fields.acknowledged");
  expect(reasonOf(await accept(token, { password: "Rikke Thorsen 1" }))).toBe("check-fields");
  expect(reasonOf(await accept(token, { password: "" }))).toBe("check-fields");
  expect(reasonOf(await accept(token))).toBe("done");
});

test("somebody who has an account elsewhere says yes with it", async () => {
  const { token } = await invite({ organisationId: cast.organisations.scouts });
  await actAs(cast.stranger);
  expect(reasonOf(await accept(token, { password: "" }))).toBe("done");
  expect(await currentAccount()).toMatchObject({ id: cast.stranger.accountId });
  expect(await currentMember(cast.slug)).toMatchObject({ roles: ["partner"] });
});

test("an account that is a member already does not become a second person", async () => {
  const { token } = await invite({ organisationId: cast.organisations.scouts });
  await actAs(cast.partner);
  expect(reasonOf(await accept(token, { password: "" }))).toBe("already-member");
});

test("an address that has an account cannot be taken over with an invitation", async () => {
  const { token } = await invite({
    organisationId: cast.organisations.scouts,
    email: cast.stranger.email,
  });
  expect(await invitationByToken(token)).toMatchObject({ hasAccount: true });
  await actAs(null);
  expect(reasonOf(await accept(token))).toBe("email-taken");
  expect(await currentAccount()).toBeNull();
});

test("lists show what waits, what was accepted and who was never asked, to those of the initiative", async () => {
  const { invitationId } = await invite({ organisationId: cast.organisations.scouts });
  await db().person.create({
    data: {
      initiativeId: cast.initiativeId,
      ...{ name: "Åse Uden", searchKey: "aase uden", sortKey: "}se uden" },
    },
  });
  const member = await currentMember(cast.slug);
  if (!member) throw new Error("The backbone's lead is a member");
  const now = new Date();
  expect(await invitationCounts(member, now)).toEqual({
    ...{ pending: 1, accepted: 0, expired: 0, uninvited: 1 },
  });
  expect((await invitationsOf(member, "pending", null, now)).lines[0]?.id).toBe(invitationId);
  expect((await invitationsOf(member, "pending", null, addDays(now, 15))).lines).toEqual([]);
  expect((await invitationsOf(member, "expired", null, addDays(now, 15))).lines).toHaveLength(1);
  expect((await uninvitedOf(member, null, now)).lines).toMatchObject([{ name: "Åse Uden" }]);
});

test("a list of a hundred people is read in pages without gaps or doubles", async () => {
  await db().person.createMany({
    data: Array.from({ length: 101 }, (_, index) => ({
      initiativeId: cast.initiativeId,
      ...{ name: `Person ${index}`, searchKey: "", sortKey: `person ${index % 7}` },
    })),
  });
  const member = await currentMember(cast.slug);
  if (!member) throw new Error("The backbone's lead is a member");
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof uninvitedOf>> = await uninvitedOf(
      member,
      after,
      new Date(),
    );
    names.push(...page.lines.map((line) => line.name));
    after = page.next;
  } while (after);
  expect(names).toHaveLength(101);
  expect(new Set(names).size).toBe(101);
});

test("a member confirms having read what the secretariat does; a stranger cannot", async () => {
  await actAs(cast.chair);
  const confirm = acknowledgeRole.bind(null, cast.slug);
  expect(reasonOf(await send(confirm))).toBe("check-fields");
  expect(reasonOf(await send(confirm, { acknowledged: "on" }))).toBe("done");
  expect(reasonOf(await send(confirm, { acknowledged: "on" }))).toBe("done");
  expect(await db().acknowledgement.count({ where: { personId: cast.chair.personId } })).toBe(1);
  await actAs(cast.stranger);
  expect(reasonOf(await send(confirm, { acknowledged: "on" }))).toBe("not-found");
});
