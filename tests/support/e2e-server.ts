import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillWorld } from "@/tests/support/fill-world";
import { makeWorld } from "@/tests/support/make-world";
import { prepareWorld } from "@/tests/support/prepare-world";
import { startServer, temporaryFolder } from "@/tests/support/server";
import type { World } from "@/tests/support/world";

/**
 * One server for all journeys, set up through its own pages: the operator, the example, an
 * initiative of the operator's own and one person invited into it. TEST_ADDRESS is where it answers,
 * TEST_WORLD a file with what is there (tests/support/world.ts); given beforehand, that one is used.
 */
export default async function setup() {
  if (process.env.TEST_ADDRESS) return;
  const folder = temporaryFolder();
  const place = (name: string) => join(folder.path, name);
  const first = await startServer({ DATA_DIR: place("data") });
  const usedLink = await makeWorld(first.address).finally(first.stop);
  const prepared = await prepareWorld(place("data"));
  for (const copy of ["small", "large", "apart"])
    cpSync(place("data"), place(copy), { recursive: true });
  await fillWorld(place("large"));
  const world: World = {
    ...prepared,
    usedLink,
    small: place("small"),
    large: place("large"),
    apart: place("apart"),
  };
  writeFileSync(place("world.json"), JSON.stringify(world));
  const server = await startServer({ DATA_DIR: place("data") });
  process.env.TEST_ADDRESS = server.address.origin;
  process.env.TEST_WORLD = place("world.json");
  return async () => {
    await server.stop();
    folder.remove();
  };
}
