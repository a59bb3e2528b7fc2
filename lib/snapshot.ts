import type { Pool, PoolClient } from "pg";

/** Runs `work` on the database as it is at this moment: what others write meanwhile is not seen. */
export async function inSnapshot<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    await giveBack(client);
    throw error;
  }
}

/** Rolls back what was begun. A connection that does not even do that is thrown away. */
export async function giveBack(client: PoolClient, ending = "rollback"): Promise<void> {
  const broken = await client.query(ending).then(
    () => undefined,
    (error: Error) => error,
  );
  client.release(broken);
}
