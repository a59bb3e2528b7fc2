"use server";

import { passwordMatches } from "@/lib/auth";
import { db } from "@/lib/db";
import { endSessionsOf } from "@/lib/end-sessions";
import { valueIn } from "@/lib/form-data";
import { chooseLocale, chooseTheme } from "@/lib/i18n/actions";
import { isLocale } from "@/lib/i18n/locale";
import { isTheme } from "@/lib/i18n/theme";
import { accountAction } from "@/lib/open-action";
import { Refusal } from "@/lib/refusal";
import { currentAccount } from "@/lib/session";
import { countAttempt } from "./limits";
import { hashNewPassword, setPassword } from "./mutations";
import { nothing, passwordForm } from "./schema";
import { signInHere } from "./session-here";

/** Remembers the language on this browser and, for somebody signed in, on every other one and in mails. */
export async function chooseOwnLocale(data: FormData): Promise<void> {
  const locale = valueIn(data, "locale");
  const account = await currentAccount();
  if (account && isLocale(locale)) {
    await db().account.update({ where: { id: account.id }, data: { locale } });
  }
  await chooseLocale(data);
}

/** The same for light, dark, or as the device says. */
export async function chooseOwnTheme(data: FormData): Promise<void> {
  const theme = valueIn(data, "theme");
  const account = await currentAccount();
  if (account) {
    const chosen = isTheme(theme) ? theme : null;
    await db().account.update({ where: { id: account.id }, data: { theme: chosen } });
  }
  await chooseTheme(data);
}

/** Every other session ends; the one that asks goes on. */
export const changePassword = accountAction({
  input: passwordForm,
  run: async ({ id, email }, { currentPassword, newPassword }) => {
    const attempt = await countAttempt("password", email);
    const account = await db().account.findUniqueOrThrow({
      where: { id },
      include: { people: { select: { name: true } } },
    });
    if (account.passwordHash && !(await passwordMatches(account.passwordHash, currentPassword))) {
      throw new Refusal("check-fields", { currentPassword: "password-wrong" });
    }
    await attempt.forgive();
    const names = account.people.map((person) => person.name);
    const passwordHash = await hashNewPassword(newPassword, [email, ...names], "newPassword");
    const sessionEpoch = await db().$transaction((transaction) =>
      setPassword(transaction, id, passwordHash, new Date()),
    );
    await signInHere({ ...account, sessionEpoch });
    return { message: "password-changed" };
  },
});

/** For a lost telephone: every session ends but this one. */
export const signOutEverywhere = accountAction({
  input: nothing,
  run: async ({ id }) => {
    const sessionEpoch = await db().$transaction((transaction) => endSessionsOf(transaction, id));
    await signInHere({ id, sessionEpoch });
    return { message: "signed-out-elsewhere" };
  },
});
