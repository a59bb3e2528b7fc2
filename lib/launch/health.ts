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

async function ask() {
  await connections().query("select 1");
  return true;
}
