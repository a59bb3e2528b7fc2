import { randomInt } from "node:crypto";
import { inspect } from "node:util";
import { runningRequest } from "@/lib/launch/request-log";

/** What is written of an error: enough to find the place, and nothing that somebody typed. */
export type ErrorLine = {
  time: string;
  /** As the page shows it, and as the line of the request has it. */
  error: string;
  /** What was being done, in our own words. */
  during?: string;
  route?: string;
  /** The error's class and code, then those of what caused it. */
  kind: string[];
  at: string[];
};

const mostFrames = 12;

/**
 * From now on an error that is written to the output is written as one line of JSON without its
 * message: that of a database error holds the row, and so what was typed. What is no error is
 * written as ever.
 */
export function writeErrorsAsLines(): void {
  const write = console.error.bind(console);
  console.error = (...words: unknown[]) => {
    const error = words.find((word) => word instanceof Error);
    if (error === undefined) write(...words);
    else writeError(error as Error, { words });
  };
}

type About = { words?: unknown[]; route?: string };

/** Writes the error's line and notes its number on the request for whose sake it happened. */
export function writeError(error: Error, about: About = {}): void {
  const line = errorLine(error, about);
  const running = runningRequest();
  if (running) running.error ??= line.error;
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** What is written of an error. */
export function errorLine(error: Error, { words = [], route }: About = {}): ErrorLine {
  const place = runningRequest()?.route ?? route;
  const during = words.filter((word) => typeof word === "string").join(" ");
  return {
    time: new Date().toISOString(),
    error: numberOf(error),
    ...(during && { during }),
    ...(place && { route: place }),
    kind: chainOf(error).map(kindOf),
    at: framesOf(error),
  };
}

/** Next numbers what fails in a page; what fails elsewhere gets a number here. */
function numberOf(error: Error & { digest?: unknown }): string {
  return typeof error.digest === "string" ? error.digest : String(randomInt(1e9, 1e10));
}

function chainOf(error: Error): Error[] {
  const { cause } = error;
  return cause instanceof Error && cause !== error ? [error, cause] : [error];
}

function kindOf(error: Error & { code?: unknown }): string {
  const code = typeof error.code === "string" && /^\w{1,40}$/.test(error.code) ? error.code : null;
  return [error.name, code].filter(Boolean).join(" ");
}

/** The message is taken out of the stack first: a line of it may look like a frame. */
function framesOf({ message, stack = "" }: Error): string[] {
  const at = stack.indexOf(message);
  if (at === -1) return [];
  const bare = new Error();
  bare.stack = `Error${stack.slice(at + message.length)}`;
  // Next shows where in the sources a frame is, and leaves out those of libraries.
  return inspect(bare)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim().slice(3).replaceAll(`${process.cwd()}/`, ""));
}
