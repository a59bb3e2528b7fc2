import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type PatternOf, readPatterns } from "@/lib/launch/route-pattern";
import { recordStatements } from "@/lib/statements";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What is written of a request. Nothing in it names a person, an initiative, or lets anybody in. */
export type RequestLine = {
  time: string;
  method: string;
  /** The pattern of the page or route (lib/launch/route-pattern.ts). */
  route: string;
  status: number;
  ms: number;
  /** SQL statements sent for it, the beginning and end of a transaction included. */
  statements: number;
  /** The number that the page shows when something failed; a line of its own says what. */
  error?: string;
};

/** What is known of the request that is being answered, wherever the code is. */
export type Running = { route: string; error?: string };

/** The launcher answers and the pages fail, and each has its own copy of this module. */
const shared = globalThis as { collectiveImpactRequests?: AsyncLocalStorage<Running> };
shared.collectiveImpactRequests ??= new AsyncLocalStorage();
const requests = shared.collectiveImpactRequests;

/** The request on whose behalf this runs; undefined outside of any. */
export function runningRequest(): Running | undefined {
  return requests.getStore();
}

/**
 * Answers as `answer` does, and when the answer has been sent gives one line of JSON to `write`,
 * unless a file was asked for that is the same for everybody.
 */
export function logged(
  answer: Answer,
  write: (line: string) => void,
  patternOf: PatternOf = readPatterns(),
): Answer {
  return (request, response) => {
    const began = performance.now();
    // Kept before Next touches it.
    const { method = "", url = "" } = request;
    const route = patternOf(url);
    const running: Running = { route: route ?? "file" };
    return requests.run(running, () =>
      recordStatements((statements) => {
        response.once("close", () => {
          if (route === null && !running.error) return;
          const line: RequestLine = {
            time: new Date().toISOString(),
            method,
            route: running.route,
            status: response.statusCode,
            ms: Math.round(performance.now() - began),
            statements: statements.length,
            ...(running.error && { error: running.error }),
          };
          write(JSON.stringify(line));
        });
        return answer(request, response);
      }),
    );
  };
}
