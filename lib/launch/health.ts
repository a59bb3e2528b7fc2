import { wasConnectionLostSince } from "@/lib/connection-loss";
import { connections } from "@/lib/db";

const patienceMs = 5_000;

/** Whether the database answers a question within five seconds. */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((done) => {
    timer = setTimeout(done, patienceMs, false);
  });
  const answers = ask().catch(() => false);
  return Promise.race([answers, tooLong]).finally(() => clearTimeout(timer));
}

/**
 * The same, and no connection was lost since this moment of `performance.now()`: a database that went
 * away and came back meanwhile took with it whatever was being done.
 */
export async function wasReadySince(moment: number): Promise<boolean> {
  const ready = await isReady();
  // Asked afterwards: the database says why it ends a connection before it ends it.
  return ready && !wasConnectionLostSince(moment);
}

async function ask() {
  await connections().query("select 1");
  return true;
}
