import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";
import pg from "pg";
import { noteLostConnection } from "@/lib/connection-loss";

/**
 * Which plan the database makes of a statement that it keeps. Left to choose, it makes a new one for
 * every request where it guesses that the values would make a better one, and for what a page reads
 * making it takes three to ten times as long as running it. So our statements are put together from
 * what was asked for, and one plan fits all values. It knows no initiative when it makes one, and what
 * is read is in memory or on a disk without a head: a look into an index is nearly as cheap as it looks.
 */
export const planning = { plan_cache_mode: "force_generic_plan", random_page_cost: "1.1" } as const;

/**
 * What every new connection to a server says first. Compiling a statement pays off where one runs for
 * minutes: what stands on an import of 5,000 rows took 38 seconds to compile and half a second to find.
 * And a copy of the application that froze in the middle of a deed, or whose machine is gone, would
 * keep its initiative's lock for hours; no deed of ours is silent for a minute.
 */
export const introduction = [
  "set time zone 'UTC'",
  "set jit = off",
  ...Object.entries(planning).map(([setting, value]) => `set ${setting} = ${value}`),
  "set idle_in_transaction_session_timeout = '60s'",
].join("; ");

/** Who asks, carried along through everything that is awaited: requests run beside each other. */
const recording = new AsyncLocalStorage<string[]>();

/** A connection that can be asked what went over it. */
export class RecordingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const query: (...call: unknown[]) => unknown = this.query.bind(this);
    this.query = (...call: unknown[]) => {
      const text = textOf(call[0]);
      if (text !== introduction) recording.getStore()?.push(text);
      return query(...call) as never;
    };
  }
}

type Connected = Parameters<pg.Pool["connect"]>[0];

/** Whoever waited for a connection goes on as itself, not as the one that gave the connection back. */
export class RecordingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected) {
    if (callback) return super.connect(AsyncResource.bind(noting(callback)));
    return super.connect().catch((error) => {
      noteLostConnection();
      throw error;
    });
  }
}

/** None could be had: the database is away, or all are busy for longer than we wait. */
function noting(callback: Connected): Connected {
  return (error, client, release) => {
    if (error) noteLostConnection();
    callback(error, client, release);
  };
}

/**
 * Runs `work` and gives what it answered with the SQL statements that were sent on its behalf, the
 * beginning and end of transactions among them. Work running beside it is not counted.
 */
export async function countStatements<T>(work: () => T | Promise<T>) {
  const statements: string[] = [];
  // Awaited inside: a query is sent only when somebody waits for its answer.
  const result = await recording.run(statements, async () => await work());
  return { result, statements, count: statements.length };
}

/** As `countStatements`, for work whose end is known elsewhere: the list grows as statements are sent. */
export function recordStatements<T>(work: (statements: readonly string[]) => T): T {
  const statements: string[] = [];
  return recording.run(statements, work, statements);
}

function textOf(query: unknown) {
  return typeof query === "string" ? query : (query as { text: string }).text;
}
