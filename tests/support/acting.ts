import type { Answer } from "@/lib/answer";
import { startSession } from "@/lib/auth";
import { db } from "@/lib/db";
import { cookies, inOwnBrowser } from "./next/headers";
import { Redirected } from "./next/navigation";

/** What came of a sent form: the answer that the page shows, or where it led. */
export type Outcome = Answer | { ok: true; to: string; message?: undefined };

/** From now on the requests come from this account's browser, freshly signed in; null: from a stranger's. */
export async function actAs(account: { accountId: string } | null): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) jar.delete(name);
  if (!account) return;
  const { accountId } = account;
  const { sessionEpoch } = await db().account.findUniqueOrThrow({ where: { id: accountId } });
  await startSession({ accountId, epoch: sessionEpoch });
}

/**
 * Sends a form as a browser does. Bind the slug first, as the page does:
 * `send(castVote.bind(null, slug), { choice: "for" })`.
 */
export async function send(
  action: (previous: null, data: FormData) => Promise<Answer>,
  fields: Record<string, string | string[] | File> = {},
): Promise<Outcome> {
  try {
    return await action(null, formOf(fields));
  } catch (error) {
    if (error instanceof Redirected) return { ok: true, to: error.to };
    throw error;
  }
}

/** Runs `work` as this account, in a browser of its own: several people may act at the same time. */
export function actingAs<T>(
  account: { accountId: string } | null,
  work: () => Promise<T>,
): Promise<T> {
  return inOwnBrowser(async () => {
    await actAs(account);
    return work();
  });
}

/** The form's data; a list becomes several values of one name. */
export function formOf(fields: Record<string, string | string[] | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return data;
}
