"use server";

import type { Transaction } from "@/lib/audit";
import { db } from "@/lib/db";
import { accountAction, openAction } from "@/lib/open-action";
import { Refusal } from "@/lib/refusal";
import { makeExample } from "@/prisma/example/build";
import { countAttempt } from "./limits";
import { hashNewPassword, startInitiative } from "./mutations";
import { initiativeForm, nothing, setUpForm } from "./schema";
import { signInHere } from "./session-here";
import { tokenFits } from "./tokens";

/** The example is some thousand rows. */
const roomy = { timeout: 120_000, maxWait: 20_000 };

/** Sets the empty installation up, once: the operator's account, and the example or an own initiative. */
export const setUp = openAction({
  input: setUpForm,
  run: async (form) => {
    await countAttempt("set-up", "");
    await requireKey(db(), form.key);
    const own = form.start === "own" ? form : null;
    const about = [form.email, own?.name ?? "", own?.initiativeName ?? ""];
    const passwordHash = await hashNewPassword(form.password, about);
    const { account, slug } = await db().$transaction(async (transaction) => {
      const now = new Date();
      await transaction.$queryRaw`select 1 from "Installation" where id = 1 for update`;
      await requireKey(transaction, form.key);
      await transaction.installation.update({
        where: { id: 1 },
        data: { setUpAt: now, setupKeyHash: null },
      });
      const account = await transaction.account.create({
        data: { email: form.email, passwordHash, operatorSince: now },
      });
      const slug = own
        ? await startInitiative(transaction, account, own, now)
        : await makeExample(transaction, { now, operatorAccountId: account.id });
      return { account, slug };
    }, roomy);
    await signInHere(account);
    return { to: `/initiatives/${slug}` };
  },
});

async function requireKey(within: Pick<Transaction, "installation">, key: string) {
  const installation = await within.installation.findUnique({ where: { id: 1 } });
  if (!tokenFits(key, installation?.setupKeyHash)) throw new Refusal("link-used-or-expired");
}

/** A further initiative. Only the operator starts one. */
export const startOwnInitiative = accountAction({
  input: initiativeForm,
  run: async (account, own) => {
    if (!account.isOperator) throw new Refusal("not-found");
    const slug = await db().$transaction((transaction) =>
      startInitiative(transaction, account, own, new Date()),
    );
    return { to: `/initiatives/${slug}` };
  },
});

/** Loads the example, if it is not there, and goes to it. Only for the operator. */
export const loadExample = accountAction({
  input: nothing,
  run: async (account) => {
    if (!account.isOperator) throw new Refusal("not-found");
    const slug = await db().$transaction(async (transaction) => {
      // Two at once would both find none.
      await transaction.$queryRaw`select 1 from "Installation" where id = 1 for update`;
      const there = await transaction.initiative.findFirst({ where: { isExample: true } });
      if (there) return there.slug;
      return makeExample(transaction, { now: new Date(), operatorAccountId: account.id });
    }, roomy);
    return { to: `/initiatives/${slug}` };
  },
});
