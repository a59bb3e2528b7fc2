import { type ChildProcess, spawn } from "node:child_process";

type Words = { program: string; words: string[]; environment?: Record<string, string> };

/** Runs a program to its end and gives all it wrote, with its exit code (1 if it could not start). */
export async function runQuietly({ program, words, environment }: Words) {
  const child = spawn(program, words, { env: { ...process.env, ...environment } });
  const written: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => written.push(part));
  child.stderr.on("data", (part: Buffer) => written.push(part));
  child.on("error", (error) => written.push(Buffer.from(error.message)));
  const code = await codeOf(child);
  return { code, output: Buffer.concat(written).toString() };
}

/** Runs a program to its end, with what it writes going to the terminal, and gives its exit code. */
export function runAloud({ program, words, environment }: Words): Promise<number> {
  const env = { ...process.env, ...environment };
  return codeOf(spawn(program, words, { env, stdio: ["ignore", "inherit", "inherit"] }));
}

/** Whoever stops us stops the child too: a build left behind would stand in the next one's way. */
async function codeOf(child: ChildProcess): Promise<number> {
  const stopBoth = () => {
    child.kill();
    process.exit(1);
  };
  process.once("SIGTERM", stopBoth).once("SIGINT", stopBoth);
  const code = await new Promise<number>((done) => {
    child.on("error", () => done(1));
    child.on("close", (ended) => done(ended ?? 1));
  });
  process.off("SIGTERM", stopBoth).off("SIGINT", stopBoth);
  return code;
}
