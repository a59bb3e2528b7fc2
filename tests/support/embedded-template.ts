import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connectionsTo } from "@/lib/embedded/connection";
import { openMemory } from "@/lib/embedded/open";
import { fingerprintOf } from "@/lib/launch/fingerprint";
import { RecordingClient } from "@/lib/statements";
import { migrate } from "@/prisma/migrate";

const folder = "node_modules/.cache/test-database";

/** Making a database takes seconds, so it is made once per set of migrations and then copied. */
export default async function setup(project: TestProject) {
  const sources = ["prisma/migrations", "node_modules/@electric-sql/pglite/package.json"];
  const path = join(folder, `${fingerprintOf(sources)}.tar`);
  if (!existsSync(path)) await makeTemplate(path);
  project.provide("template", path);
}

async function makeTemplate(path: string) {
  const { database, close } = await openMemory();
  await migrate(connectionsTo(database, RecordingClient));
  const dump = await database.dumpDataDir("none");
  await close();
  mkdirSync(folder, { recursive: true });
  // Moved into place whole, in case another run is looking for it.
  const whole = `${path}-${process.pid}`;
  writeFileSync(whole, Buffer.from(await dump.arrayBuffer()));
  renameSync(whole, path);
}
