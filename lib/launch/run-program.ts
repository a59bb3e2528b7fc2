import { spawn } from "node:child_process";

type Words = { program: string; words: string[]; environment?: Record<string, string> };

/** Runs a program to its end and gives all it wrote, with its exit code (1 if it could not start). */
export function runQuietly({ program, words, environment }: Words) {
  return new Promise<{ code: number; output: string }>((done) => {
    const child = spawn(program, words, { env: { ...process.env, ...environment } });
    const written: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => written.push(part));
    child.stderr.on("data", (part: Buffer) => written.push(part));
    child.on("error", (error) => done({ code: 1, output: error.message }));
    child.on("close", (code) =>
      done({ code: code ?? 1, output: Buffer.concat(written).toString() }),
    );
  });
}

/** Runs a program to its end, with what it writes going to the terminal, and gives its exit code. */
export function runAloud({ program, words, environment }: Words) {
  return new Promise<number>((done) => {
    const env = { ...process.env, ...environment };
    const child = spawn(program, words, { env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => done(1));
    child.on("close", (code) => done(code ?? 1));
  });
}
