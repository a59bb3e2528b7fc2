import type { PoolClient } from "pg";

/** What the driver remembers of the statements that a connection keeps by name. */
type Remembering = { connection: { parsedStatements: object; submittedNamedStatements: object } };

/**
 * Statements kept by name speak of the tables that are gone. Last in the transaction that replaces
 * them: this connection forgets its own, and those of running copies are closed; they open new ones,
 * which wait for our end.
 */
export async function forgetPlans(transaction: PoolClient): Promise<void> {
  await transaction.query("deallocate all");
  const { connection } = transaction as unknown as Remembering;
  Object.assign(connection, { parsedStatements: {}, submittedNamedStatements: {} });
  await transaction.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database() and usename = current_user
        and application_name = current_setting('application_name')`,
  );
}
