import { passwordMatches } from "@/lib/auth";
import { password } from "@/tests/load/bench/data/places";
import { median } from "@/tests/load/bench/statistics";

/** What checking one password takes by itself, in ms: most of signing in, and it is meant to be slow. */
export async function passwordCost(passwordHash: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const began = performance.now();
    await passwordMatches(passwordHash, password);
    times.push(performance.now() - began);
  }
  return Math.round(10 * median(times)) / 10;
}
