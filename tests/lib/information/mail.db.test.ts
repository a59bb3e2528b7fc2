import { addHours, addMinutes } from "date-fns";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sendInvitation } from "@/lib/access/invitation-actions";
import { rememberedToken } from "@/lib/access/invitation-link";
import { openLink, signIn } from "@/lib/access/sign-in-actions";
import { db } from "@/lib/db";
import { type Mail, mailJob, queueMail, sendDueMail } from "@/lib/information/mail";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { startMailServer } from "@/tests/support/mail-server";

freshDatabase();

let server: Awaited<ReturnType<typeof startMailServer>>;
let cast: Cast;
beforeAll(async () => {
  server = await startMailServer();
  // Read once, at the first question after this.
  process.env.SMTP_URL = server.url;
  process.env.PUBLIC_URL = "https://initiative.example";
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  cast = await db().$transaction((transaction) => makeCast(transaction));
});
afterAll(() => server.stop());
beforeEach(async () => {
  await db().outboundMail.deleteMany();
  server.inbox.length = 0;
  server.isBusy = false;
});

const subjectId = "01940000-0000-7000-8000-000000000001";
const mail: Mail = {
  address: "Karla@Kystby.example",
  locale: "da",
  reason: "test",
  subjectId,
  write: () => ({ subject: "Blåbærgrød på åsen", text: "Kære Karla\n\nÆblerne er røde.\n" }),
};

function sendAll(now?: Date) {
  return sendDueMail(createTransport(server.url), now);
}

test("a mail arrives as it was written, once", async () => {
  await queueMail(db(), mail);
  expect(await sendAll()).toBe(1);
  expect(await sendAll()).toBe(0);
  expect(await sendAll(addHours(new Date(), 24))).toBe(0);
  expect(server.inbox).toHaveLength(1);
  const [arrived] = server.inbox;
  expect(arrived?.subject).toBe("Blåbærgrød på åsen");
  expect(arrived?.text).toBe("Kære Karla\n\nÆblerne er røde.\n");
  expect(arrived?.to).toMatchObject({ text: "karla@kystby.example" });
});

test("the same thing about the same subject is told once, whoever asks again", async () => {
  await queueMail(db(), mail);
  await queueMail(db(), { ...mail, address: "karla@kystby.example" });
  await sendAll();
  await queueMail(db(), mail);
  await sendAll();
  expect(server.inbox).toHaveLength(1);
});

test("what was rolled back is never sent", async () => {
  const broken = db().$transaction(async (transaction) => {
    await queueMail(transaction, mail);
    throw new Error("The deed was refused");
  });
  await expect(broken).rejects.toThrow("The deed was refused");
  expect(await sendAll()).toBe(0);
  expect(server.inbox).toEqual([]);
});

test("a mail that the server does not take is tried later and later, and arrives when it can", async () => {
  await queueMail(db(), mail);
  server.isBusy = true;
  const start = new Date();
  expect(await sendAll(start)).toBe(0);
  expect(await sendAll(addMinutes(start, 1))).toBe(0);
  expect((await row()).attempts).toBe(1);
  expect(await sendAll(addMinutes(start, 2))).toBe(0);
  expect((await row()).attempts).toBe(2);
  server.isBusy = false;
  expect(await sendAll(addMinutes(start, 5))).toBe(0);
  expect(await sendAll(addMinutes(start, 6))).toBe(1);
  expect(server.inbox).toHaveLength(1);
});

test("after eight attempts it is given up", async () => {
  await queueMail(db(), mail);
  server.isBusy = true;
  const start = new Date();
  for (let day = 0; day < 12; day += 1) await sendAll(addHours(start, day * 24));
  expect(await row()).toMatchObject({ attempts: 8, sentAt: null });
});

test("two copies of the application that look at once send each mail once", async () => {
  for (let index = 0; index < 30; index += 1) {
    await queueMail(db(), { ...mail, address: `person${index}@kystby.example` });
  }
  const sent = await Promise.all([sendAll(), sendAll()]);
  expect(sent[0] + sent[1]).toBe(30);
  expect(new Set(server.inbox.map((one) => one.messageId)).size).toBe(30);
});

test("an address cannot carry further addresses or headers with it", async () => {
  await queueMail(db(), {
    ...mail,
    address: "karla@kystby.example, other@elsewhere.example",
    write: () => ({ subject: "Hej\r\nBcc: other@elsewhere.example", text: "Hej" }),
  });
  await sendAll();
  for (const one of server.inbox) {
    expect(one.headers.has("bcc")).toBe(false);
    expect(JSON.stringify(one.to)).not.toContain('"address":"other@elsewhere.example"');
  }
});

test("a sign-in link comes by mail in the account's language, works, and is not kept", async () => {
  const { accountId, email } = cast.partner;
  await db().account.update({ where: { id: accountId }, data: { locale: "en" } });
  await actAs(null);
  const asked = await send(signIn, { email, way: "link", next: "/account" });
  const unknown = await send(signIn, { email: "nobody@kystby.example", way: "link" });
  expect(asked).toEqual(unknown);
  await mailJob.run();
  expect(server.inbox).toHaveLength(1);
  expect(server.inbox[0]?.subject).toBe("Your link to sign in");
  const address = /https:\S+/.exec(server.inbox[0]?.text ?? "")?.[0] ?? "";
  const link = new URL(address);
  expect(link.origin).toBe("https://initiative.example");
  expect(link.searchParams.get("next")).toBe("/account");
  expect((await row()).text).toBe("");
  const token = link.pathname.split("/").at(-1) ?? "";
  expect(await send(openLink, { token })).toMatchObject({ ok: true });
});

test("an invitation comes by mail with the link that was shown, in Danish", async () => {
  await actAs(cast.backboneLead);
  const fields = { name: "Rikke", email: "rikke@kystby.example" };
  const organisationId = cast.organisations.scouts;
  const outcome = await send(sendInvitation.bind(null, cast.slug), { ...fields, organisationId });
  const id = ("to" in outcome ? outcome.to : "")?.split("/").at(-1) ?? "";
  const token = await rememberedToken(id);
  await mailJob.run();
  const [arrived] = server.inbox;
  expect(arrived?.subject).toBe("Invitation til Flere Med i Kystby");
  expect(arrived?.text).toContain(`https://initiative.example/invitations/${token}`);
  expect(arrived?.text).toContain("Sofie Ravn inviterer dig med");
  expect((await row()).text).toBe("");
});

function row() {
  return db().outboundMail.findFirstOrThrow();
}
