import { buildPages } from "@/lib/launch/build";
import { startOurs } from "@/tests/load/bench/servers";
import { type Measured, measureRoom } from "@/tests/load/exercise/measure";
import { type Effort, optionsFrom } from "@/tests/load/exercise/options";
import { layExercise } from "@/tests/load/exercise/stage";
import { tableOf } from "@/tests/load/exercise/table";

/** Then a card is where the other one's finger has let go of it. */
const mostMs = 300;

/**
 * `npm run load:exercise -- --people=50 --actors=300 --tables=20 --moves=200 --rate=5 --seed=1
 * --database=embedded|server`: a room seats together, on the embedded database and in two copies of the
 * application on a PostgreSQL server. A line of JSON for each, then a table for people. Ends with exit
 * code 1 when one move in a hundred is later with the last of the others than 300 ms, when two who moved
 * the same card do not see it in one place, or when somebody who was cut off has missed something.
 */
export default async function measureExercise(words: string[]): Promise<void> {
  const { effort, databases } = optionsFrom(words);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  Object.assign(process.env, { NEXT_DIST_DIR: ".next-test", NEXT_TELEMETRY_DISABLED: "1" });
  await buildPages();
  const lines: Measured[] = [];
  for (const database of databases) {
    const line = await measureOn(database, effort);
    console.log(JSON.stringify({ ...effort, ...line }));
    lines.push(line);
  }
  console.log(tableOf(lines));
  const isMissed = ({ allP99, unseen, apart, lost }: Measured) =>
    allP99 > mostMs || unseen + apart + lost > 0;
  process.exit(lines.some(isMissed) ? 1 : 0);
}

async function measureOn(database: "embedded" | "server", effort: Effort): Promise<Measured> {
  const ground = await layExercise(database, effort);
  const copies: Awaited<ReturnType<typeof startOurs>>[] = [];
  try {
    for (let copy = 0; copy < (database === "server" ? 2 : 1); copy += 1) {
      copies.push(await startOurs(ground.settings));
    }
    return { database, ...(await measureRoom(copies, ground.room, effort)) };
  } finally {
    await Promise.all(copies.map((copy) => copy.stop()));
    await ground.remove();
  }
}
