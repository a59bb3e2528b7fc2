import { randomBytes } from "node:crypto";
import type { PoolClient } from "pg";

/** What signs this installation's sessions, or something new where nothing does yet. */
export async function ownSecret(transaction: PoolClient, tables: string[]): Promise<string> {
  const fresh = randomBytes(32).toString("base64url");
  if (!tables.includes("Installation")) return fresh;
  const { rows } = await transaction.query<{ secret: string }>(`select secret from "Installation"`);
  return rows[0]?.secret || fresh;
}

/**
 * Makes restored data the house's own. The secret stays, because running processes remember it.
 * Every session ends, by a random epoch that none had before: one that was ended after the backup
 * would live again otherwise, and so would a link that was used.
 */
export async function moveIn(transaction: PoolClient, secret: string): Promise<void> {
  await transaction.query(
    `insert into "Installation" (id, secret) values (1, $1)
         on conflict (id) do update set secret = excluded.secret, "setupKeyHash" = null`,
    [secret],
  );
  await transaction.query(
    `update "Account" set "sessionEpoch" = 1 + floor(random() * 1000000000)::int`,
  );
  await transaction.query(`delete from "SignInLink"`);
}
