import { createServer } from "node:http";
import next from "next";
import type { Pool } from "pg";
import { connectionsTo } from "@/lib/embedded/connection";
import { openFolder } from "@/lib/embedded/open";
import { environment } from "@/lib/environment";
import { listen, settlePort } from "@/lib/launch/port.mjs";
import { finishRequests, untilAskedToStop } from "@/lib/launch/shutdown";
import { connectionsToServer } from "@/lib/server-connections";
import { RecordingClient } from "@/lib/statements";
import { share } from "@/tests/load/floor/connections";

const dir = "tests/load/floor";

/** Serves the bare application as lib/launch/server.ts serves ours: in one process with its database. */
export default async function serve(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  await settlePort();
  const { host, port, publicUrl } = environment();
  const stopAsked = untilAskedToStop();
  const { pool, close } = await open();
  await pool.query(tables);
  await addAccount(pool);
  share(pool);
  const server = createServer();
  const pages = next({ dev: false, dir, hostname: host, port, httpServer: server, quiet: true });
  await pages.prepare();
  server.on("request", pages.getRequestHandler());
  await listen(server, host, port);
  console.log(`Ready: ${publicUrl}`);

  await stopAsked;
  await finishRequests(server);
  await pages.close();
  await pool.end();
  await close();
  process.exit(0);
}

async function open() {
  const { databaseUrl, dataDir } = environment();
  if (databaseUrl) {
    return { pool: await connectionsToServer(databaseUrl), close: async () => undefined };
  }
  const { database, close } = await openFolder(dataDir);
  return { pool: connectionsTo(database, RecordingClient), close };
}

/** FLOOR_ACCOUNT is the address and the password's hash of the one who signs in, parted by a space. */
async function addAccount(pool: Pool) {
  const account = process.env.FLOOR_ACCOUNT?.split(" ");
  if (account)
    await pool.query(`insert into "FloorAccount" (email, hash) values ($1, $2)`, account);
}

/** As many rows as any page of ours shows, with texts as long as ours. */
const tables = `
  create table if not exists "FloorRow"
    (id int primary key, title text, owner text, standing text, at timestamptz);
  create table if not exists "FloorDeed"
    (id bigint generated always as identity primary key, text text, at timestamptz default now());
  create table if not exists "FloorAccount" (email text primary key, hash text);
  insert into "FloorRow"
  select n, 'Mentorordning for unge i kvarter nummer ' || n, 'Foreningen ved fjorden ' || n,
         (array['on_track', 'at_risk', 'off_track', 'done'])[1 + n % 4], now() - n * interval '1 day'
    from generate_series(1, 10000) n on conflict do nothing`;
