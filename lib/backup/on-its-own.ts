import type { Pool } from "pg";
import { connect } from "@/lib/connect";
import type { Environment } from "@/lib/environment";

/** Opens the database of these settings for one piece of work, and leaves it with everything written. */
export async function withDatabase<T>(
  { databaseUrl, dataDir }: Environment,
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const { pool, embedded } = await connect(databaseUrl ? { url: databaseUrl } : { dataDir });
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await embedded?.close();
  }
}
