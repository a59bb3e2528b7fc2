"use server";

import { addMinutes } from "date-fns";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { endSession, passwordMatches } from "@/lib/auth";
import { db } from "@/lib/db";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import { openAction } from "@/lib/open-action";
import { Refusal } from "@/lib/refusal";
import { seeAsCookie } from "@/lib/session";
import { countAttempt } from "./limits";
import { hashNewPassword, setPassword } from "./mutations";
import { linkMinutes, localPath } from "./rules";
import { linkForm, signInForm } from "./schema";
import { signInHere } from "./session-here";
import { hashToken, newToken } from "./tokens";

/** Signs in with the password, or sends a link. Never tells whether an address has an account. */
export const signIn = openAction({
  input: signInForm,
  run: ({ email, password, way, next }) =>
    way === "link" ? sendLink(email, next) : withPassword(email, password, next),
});

async function withPassword(email: string, password: string, next: string) {
  const attempt = await countAttempt("sign-in", email);
  const account = await db().account.findUnique({ where: { email } });
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!account || !matches) throw new Refusal("wrong-credentials");
  await attempt.forgive();
  await signInHere(account);
  return { to: localPath(next) };
}

/** Longer than the work takes, so that the time of the answer tells nothing. */
const answerMs = 400;

async function sendLink(email: string, next: string) {
  const ready = new Promise((done) => setTimeout(done, answerMs));
  await countAttempt("link", email);
  const account = await db().account.findUnique({ where: { email } });
  if (account && hasMailServer()) await writeLink(account, localPath(next));
  await ready;
  return { message: "link-sent" };
}

async function writeLink(
  account: { id: string; email: string; locale: string | null },
  next: string,
) {
  const { token, tokenHash } = newToken();
  const link = linkTo(
    `/sign-in/link/${token}${next === "/" ? "" : `?${new URLSearchParams({ next })}`}`,
  );
  await db().$transaction(async (transaction) => {
    const { id } = await transaction.signInLink.create({
      data: { accountId: account.id, tokenHash, expiresAt: addMinutes(new Date(), linkMinutes) },
      select: { id: true },
    });
    await queueMail(transaction, {
      address: account.email,
      locale: account.locale,
      reason: "sign-in-link",
      subjectId: id,
      write: (say) => ({
        subject: say("access.mail.link.subject"),
        text: say("access.mail.link.text", { link, minutes: linkMinutes }),
      }),
    });
  });
}

/** Signs in with a link, which then no longer works; with a new password if one is chosen. */
export const openLink = openAction({
  input: linkForm,
  run: async ({ token, next, newPassword }) => {
    const now = new Date();
    const passwordHash = newPassword ? await hashForLink(token, newPassword, now) : null;
    const account = await db().$transaction(async (transaction) => {
      const rows = await transaction.$queryRaw<{ accountId: string }[]>`
        update "SignInLink" set "usedAt" = ${now}::timestamp
         where "tokenHash" = ${hashToken(token)} and "usedAt" is null and "expiresAt" > ${now}::timestamp
        returning "accountId"`;
      const id = rows[0]?.accountId;
      if (!id) throw new Refusal("link-used-or-expired");
      if (passwordHash) await setPassword(transaction, id, passwordHash, now);
      return transaction.account.findUniqueOrThrow({ where: { id } });
    });
    await signInHere(account);
    return { to: localPath(next) };
  },
});

async function hashForLink(token: string, newPassword: string, now: Date) {
  const link = await db().signInLink.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    select: { account: { select: { email: true, people: { select: { name: true } } } } },
  });
  if (!link) throw new Refusal("link-used-or-expired");
  const { email, people } = link.account;
  return hashNewPassword(newPassword, [email, ...people.map((one) => one.name)], "newPassword");
}

/** Signs out on this browser. */
export async function signOut(): Promise<void> {
  await endSession();
  (await cookies()).delete(seeAsCookie);
  redirect("/");
}
