import { cpSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase, connections, openDatabase, type Whereabouts } from "@/lib/db";
import { migrate } from "@/prisma/migrate";
import { startPostgres } from "@/tests/support/postgres-server";
import { temporaryFolder } from "@/tests/support/server";
import { type Stage, setStage } from "./stage";

/** Where a storm rages. */
export type Ground = {
  stage: Stage;
  /** What the application is started with. */
  settings: Record<string, string>;
  /** Opens the database as a death has left it, for `work`. */
  inspect<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the database itself, and brings it back. Null: it lives in the application. */
  crashes: (() => Promise<void>)[] | null;
  close(): Promise<void>;
};

/** A folder of its own. What a death left is looked at in a copy: the application must cope alone. */
export async function embeddedGround(): Promise<Ground> {
  const folder = temporaryFolder();
  const stage = await prepare({ dataDir: folder.path });
  return {
    stage,
    settings: { DATA_DIR: folder.path },
    inspect: async (work) => {
      const copy = temporaryFolder();
      try {
        cpSync(join(folder.path, "database"), join(copy.path, "database"), { recursive: true });
        return await within({ dataDir: copy.path }, work);
      } finally {
        copy.remove();
      }
    },
    crashes: null,
    close: async () => folder.remove(),
  };
}

/** A PostgreSQL server that flushes what it says is written. */
export async function serverGround(): Promise<Ground> {
  const server = await startPostgres({ flushes: true });
  const { url } = server;
  const after = (death: () => Promise<void>) => async () => {
    await death();
    await server.restart();
  };
  return {
    stage: await prepare({ url }),
    settings: { DATABASE_URL: url },
    inspect: (work) => within({ url }, work),
    crashes: [
      after(() => server.crash("SIGKILL")),
      after(() => server.crash("SIGQUIT")),
      () => server.crashOneConnection(),
    ],
    close: server.stop,
  };
}

function prepare(whereabouts: Whereabouts): Promise<Stage> {
  return within(whereabouts, async () => {
    await migrate(connections());
    return setStage();
  });
}

async function within<T>(whereabouts: Whereabouts, work: () => Promise<T>): Promise<T> {
  await openDatabase(whereabouts);
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}
