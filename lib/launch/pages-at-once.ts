import type { IncomingMessage, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * While a page is made, all of it is held in memory, and only one is worked on at any moment anyway.
 * The chart of 2,000 seats, asked for by eight people at once, took more memory than a small machine
 * has; and two at a time are made as fast as any number, or faster.
 */
const mostPages = 2;

/** How often, in ms, we look for whom the pages that are being made wait: for us, or for somebody else. */
const lookEvery = 200;
/** A page that waits for its reader at so many looks in a row is theirs, not ours. */
const mostLooks = 5;

/**
 * Makes so many pages at once; the others wait their turn, in the order in which they came. Where the
 * process has little to do, those that are made wait for the database, and one more is let in; whoever
 * does not read what is sent gives up their turn.
 *
 * Deeds, files and streams do not wait: a deed that leads on asks for its page from here, and so does
 * a file that is made of its page.
 */
export function withPagesAtOnce(
  answer: Answer,
  most = mostPages,
  hasLittleToDo = looksAtTheLoop(),
): Answer {
  const waiting: { response: ServerResponse; enter: () => void }[] = [];
  /** At how many looks in a row each was found waiting for its reader. */
  const made = new Map<ServerResponse, number>();
  const letIn = () => {
    const next = waiting.shift();
    if (!next) return;
    made.set(next.response, 0);
    next.enter();
  };
  const leave = (response: ServerResponse) => {
    if (made.delete(response) && made.size < most) letIn();
  };
  const look = () => {
    for (const [response, looks] of made) {
      const isSent = response.writableEnded || response.writableNeedDrain;
      if (isSent && looks === mostLooks) leave(response);
      else made.set(response, isSent ? looks + 1 : 0);
    }
    if (hasLittleToDo()) letIn();
    if (waiting.length > 0) return;
    clearInterval(looking);
    looking = undefined;
  };
  let looking: NodeJS.Timeout | undefined;
  const turn = (response: ServerResponse) => {
    // What was before says nothing of now.
    if (!looking) hasLittleToDo();
    looking ??= setInterval(look, lookEvery);
    return new Promise<void>((enter) => waiting.push({ response, enter }));
  };
  return async (request, response) => {
    if (!asksForPage(request)) return answer(request, response);
    response.once("close", () => leave(response));
    if (made.size < most) made.set(response, 0);
    else await turn(response);
    if (response.destroyed) return leave(response);
    return answer(request, response);
  };
}

/** As browsers ask: for a document, or for the parts of one that differ from where they are. */
function asksForPage({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && ("rsc" in headers || (headers.accept?.includes("text/html") ?? false));
}

/** Did the process rest for more than half of the time since the last look? */
function looksAtTheLoop(): () => boolean {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization < 0.5;
  };
}
