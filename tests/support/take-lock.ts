import { takeLock } from "@/lib/embedded/lock";

/** Takes the lock of a folder at the next full second, as others do, and keeps it for a while. */
export default async function take([folder = ""]: string[]) {
  await new Promise((done) => setTimeout(done, 3_000 - (Date.now() % 3_000)));
  takeLock(folder);
  console.log("taken");
  await new Promise((done) => setTimeout(done, 6_000));
}
