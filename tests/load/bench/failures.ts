import type { Run } from "@/tests/load/bench/aims";

/** Does it, or adds to the run why it could not. */
export async function unlessItFails(run: Run, what: string, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    run.failures.push(`${what}: ${error instanceof Error ? error.message : error}`);
    console.error(`Failed: ${run.failures.at(-1)}`);
  }
}
