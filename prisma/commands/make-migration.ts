import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { connectionsTo } from "@/lib/embedded/connection";
import { openMemory } from "@/lib/embedded/open";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { RecordingClient } from "@/lib/statements";
import { loadSchemaEngine } from "@/prisma/commands/schema-engine";
import { migrate } from "@/prisma/migrate";

/**
 * `npm run db:migration -- name`: writes the SQL that takes the migrations so far to the schema.
 * Read it before you commit it, and add by hand what the schema cannot say (a check, a trigger).
 */
export default async function makeMigration([name]: string[]): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new CannotStart("Give the migration a name, as in: npm run db:migration -- seat_terms");
  }
  const script = await scriptToSchema();
  if (!script) return console.log("The migrations already say what the schema says.");
  const folder = join("prisma/migrations", `${timestamp(new Date())}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), script);
  console.log(`Wrote ${join(folder, "migration.sql")}`);
}

/** The SQL from the migrations in `migrations` to the schema in `schema`, or "" when they agree. */
export async function scriptToSchema(
  schema = "prisma/schema",
  migrations = "prisma/migrations",
): Promise<string> {
  const { database, close } = await openMemory();
  const pool = connectionsTo(database, RecordingClient);
  try {
    if (existsSync(migrations)) await migrate(pool, migrations);
    return await difference(database, readSchema(schema));
  } finally {
    await pool.end();
    await close();
  }
}

function readSchema(folder: string) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return names.map((name) => ({
    path: join(folder, name),
    content: readFileSync(join(folder, name), "utf8"),
  }));
}

async function difference(database: PGlite, files: ReturnType<typeof readSchema>) {
  const SchemaEngine = await loadSchemaEngine();
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database)),
  );
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: "" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const script = stdout ?? "";
  return script.includes("This is an empty migration") ? "" : script;
}

function timestamp(now: Date) {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}
