import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase, openDatabase, type Whereabouts } from "@/lib/db";
import { copyOf, createDatabase } from "@/tests/support/postgres-server";

declare module "vitest" {
  interface ProvidedContext {
    /** A dump of a migrated database, for tests on the embedded one. */
    template?: string;
    /** The address of a migrated database, for tests on a PostgreSQL server. */
    server?: string;
  }
}

/**
 * Gives the tests of a file a migrated database of their own, with nothing in it: `db()` answers
 * from it. The same file runs on the embedded database and on a PostgreSQL server.
 */
export function freshDatabase(): void {
  beforeAll(async () => openDatabase(await migratedDatabase()));
  afterAll(closeDatabase);
}

async function migratedDatabase(): Promise<Whereabouts> {
  const server = inject("server");
  return server ? { url: await copyOf(server) } : { memory: true, template: await templateBlob() };
}

/** A database without any tables, for the tests of what makes them. */
export async function emptyDatabase(): Promise<Whereabouts> {
  const server = inject("server");
  return server ? { url: await createDatabase(server, "template1") } : { memory: true };
}

/**
 * Another database beside the one of the file, migrated and with nothing in it: of the same kind, and
 * in the run on the server an embedded one too.
 */
export function kindsBeside(): ("embedded" | "server")[] {
  return inject("server") ? ["server", "embedded"] : ["embedded"];
}

export async function beside(kind: "embedded" | "server"): Promise<Whereabouts> {
  const server = inject("server");
  if (kind === "server" && server) return { url: await copyOf(server) };
  return { memory: true, template: await templateBlob() };
}

/** The address of an empty database on the server, for a user who owns it and is nothing more. */
export async function ownedByNobodyInParticular(): Promise<string> {
  const url = new URL(await createDatabase(inject("server") ?? "", "template1"));
  const name = `owner_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create role ${name} login nosuperuser`);
  await client.query(`alter database ${url.pathname.slice(1)} owner to ${name}`);
  await client.end();
  url.username = name;
  return url.href;
}

async function templateBlob() {
  const path = inject("template");
  if (!path) throw new Error("A file that uses a database is named *.db.test.ts");
  return openAsBlob(path);
}
