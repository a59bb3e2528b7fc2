import { CannotStart } from "@/lib/launch/cannot-start.mjs";
import { unlessMadeFrom } from "@/lib/launch/fingerprint";
import { runQuietly } from "@/lib/launch/run-program";
import { step } from "@/lib/launch/step.mjs";
import { node } from "@/lib/launch/tools";

const schema = ["prisma/schema", "node_modules/prisma/package.json"];

/** Makes prisma/client from the schema, unless it is there and from this schema. */
export async function generateClient(): Promise<void> {
  await unlessMadeFrom(schema, "prisma/client", () => step("Making the database client", generate));
}

async function generate() {
  const { code, output } = await runQuietly({
    ...node("prisma", "generate", "--no-hints"),
    // Prisma would download an engine that `generate` does not use; any program in its place will do.
    environment: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
  });
  if (code === 0) return;
  throw new CannotStart(`${output}\nThe schema in prisma/schema has a fault; the reason is above.`);
}
