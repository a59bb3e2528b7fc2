import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { connections, isEmbedded } from "@/lib/db";

type Hear = (payload: string | undefined) => void;
type Listening = { stop(): Promise<void> };
type State = {
  /** It listens, for the first time or again. */
  ready(): void;
  /** It does not any more. */
  lost(): void;
};

const pingMs = 10_000;
const longestPauseMs = 5_000;

/**
 * Listens to what the database says on `live`. On a PostgreSQL server by a connection of its own, which
 * is made anew when it is lost.
 */
export function listenToDatabase(hear: Hear, state: State): Listening {
  return isEmbedded() ? listenInside(hear, state) : listenToServer(hear, state);
}

/** The embedded database has one session: it hears itself, over the connection that everything uses. */
function listenInside(hear: Hear, { ready }: State): Listening {
  const pool = connections();
  const known = new WeakSet<pg.PoolClient>();
  const attach = (client: pg.PoolClient) => {
    if (known.has(client)) return;
    known.add(client);
    client.on("notification", ({ payload }) => hear(payload));
  };
  pool.on("connect", attach);
  const begin = async () => {
    const client = await pool.connect();
    attach(client);
    await client.query("listen live").finally(() => client.release());
    ready();
  };
  begin().catch(() => undefined);
  return { stop: async () => void pool.off("connect", attach) };
}

function listenToServer(hear: Hear, { ready, lost }: State): Listening {
  let stopped = false;
  let client: pg.Client | undefined;
  const rounds = async () => {
    for (let pauseMs = 250; !stopped; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
      client = newClient();
      await listenWith(client, hear, () => {
        pauseMs = 250;
        ready();
      }).catch(() => undefined);
      lost();
      if (!stopped) await wait(pauseMs);
    }
  };
  const running = rounds();
  const stop = async () => {
    stopped = true;
    await client?.end().catch(() => undefined);
    await running;
  };
  return { stop };
}

/** Not one of the pool's: it is never given back. */
function newClient(): pg.Client {
  const { connectionString } = connections().options;
  return new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    // A server that is gone without a word must be missed.
    query_timeout: 5_000,
    keepAlive: true,
    application_name: "collective-impact-live",
  });
}

/** Until the connection is lost. */
async function listenWith(client: pg.Client, hear: Hear, ready: () => void): Promise<void> {
  const lost = new Promise<void>((done) => {
    client.once("end", () => done());
    client.once("error", () => done());
  });
  // A second one, while it is being given up.
  client.on("error", () => undefined);
  client.on("notification", ({ payload }) => hear(payload));
  try {
    await client.connect();
    await client.query("listen live");
    ready();
    await Promise.race([lost, pingUntilSilent(client)]);
  } finally {
    void client.end().catch(() => undefined);
  }
}

async function pingUntilSilent(client: pg.Client): Promise<void> {
  for (;;) {
    await wait(pingMs, undefined, { ref: false });
    await client.query("select 1");
  }
}
