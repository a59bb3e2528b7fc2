import type { IncomingMessage, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * While a page is made, all of it is held in memory, and only one is worked on at any moment anyway.
 * The chart of 2,000 seats, asked for by eight people at once, took more memory than a small machine
 * has; and two at a time are made as fast as any number, or faster.
 */
const mostPages = 2;

/** How often, in ms, we look whether the pages that are being made wait for somebody else. */
const lookEvery = 200;

/**
 * Makes so many pages at once; the others wait their turn, in the order in which they came. Where the
 * process has little to do, those that are made wait for the database or for a reader who does not
 * read, and one more is let in.
 *
 * Deeds, files and streams do not wait: a deed that leads on asks for its page from here, and so does
 * a file that is made of its page.
 */
export function withPagesAtOnce(
  answer: Answer,
  most = mostPages,
  hasLittleToDo = looksAtTheLoop(),
): Answer {
  const waiting: (() => void)[] = [];
  let made = 0;
  const letIn = () => {
    const enter = waiting.shift();
    if (!enter) return;
    made += 1;
    enter();
  };
  const leave = () => {
    made -= 1;
    if (made < most) letIn();
  };
  let looking: NodeJS.Timeout | undefined;
  const startLooking = () => {
    // What was before says nothing of now.
    hasLittleToDo();
    looking = setInterval(look, lookEvery);
  };
  const look = () => {
    if (hasLittleToDo()) letIn();
    if (waiting.length > 0) return;
    clearInterval(looking);
    looking = undefined;
  };
  const turn = () =>
    new Promise<void>((enter) => {
      waiting.push(enter);
      if (!looking) startLooking();
    });
  return async (request, response) => {
    if (!asksForPage(request)) return answer(request, response);
    if (made < most) made += 1;
    else await turn();
    if (response.destroyed) return leave();
    response.once("close", leave);
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
