import { randomBytes } from "node:crypto";
import { newToken } from "@/lib/access/tokens";
import { db } from "@/lib/db";

/**
 * A one-time key for whoever sets the empty installation up, or null when there is an account.
 * Each start makes a new one; the key of the start before no longer works.
 */
export async function prepareSetup(): Promise<string | null> {
  const { token, tokenHash } = newToken();
  const secret = randomBytes(32).toString("base64url");
  const rows = await db().$queryRaw<{ id: number }[]>`
    insert into "Installation" ("id", "secret", "setupKeyHash")
    select 1, ${secret}, ${tokenHash} where not exists (select 1 from "Account")
    on conflict ("id") do update set "setupKeyHash" = excluded."setupKeyHash" returning "id"`;
  return rows.length > 0 ? token : null;
}
