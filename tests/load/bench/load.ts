import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Order, Outcome } from "@/tests/load/bench/client";

export type Load = { carryOut(order: Order): Promise<Outcome>; stop(): void };

/**
 * The client in a process of its own, so that what it does is not taken for the server's. Our own
 * instead of a well-known one: those run for a time and sum up, and a pair needs slices of a few
 * requests, ours and the floor's by turns, with every latency.
 */
export async function startLoad(): Promise<Load> {
  const child = spawn(process.execPath, ["lib/launch/command.mjs", "tests/load/bench/client.ts"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(child, "message");
  const carryOut = async (order: Order) => {
    child.send(order);
    const [outcome] = await once(child, "message");
    return outcome as Outcome;
  };
  return { carryOut, stop: () => child.disconnect() };
}
