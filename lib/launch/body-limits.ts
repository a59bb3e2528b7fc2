import type { IncomingMessage, ServerResponse } from "node:http";
import da from "@/lib/i18n/messages/da.json";
import en from "@/lib/i18n/messages/en.json";
import { answerPlainly, type Said } from "@/lib/launch/plain-page";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A spreadsheet may be 5 MB; one somewhat larger still arrives, so that its form says what is wrong. */
export const mostBodyBytes = 10 * 1024 * 1024;
/** What forms without a file hold. Only larger bodies wait for each other. */
const smallBytes = 256 * 1024;

/**
 * Pages read a body whole into memory. So one that is too large is answered with 413 before anything
 * is read, and of the larger ones only so many are read at once that together they stay below
 * `mostAtOnce`; the others wait unread. One that does not say how long it is (no browser sends a form
 * so) must be small.
 */
export function withBodyLimits(answer: Answer, mostAtOnce = 4 * mostBodyBytes): Answer {
  const queue = queueFor(mostAtOnce);
  return (request, response) => {
    const bytes = announcedBytes(request);
    if (bytes === null) cutOffAbove(smallBytes, request, response);
    else if (bytes > mostBodyBytes) return refuse(request, response);
    else if (bytes > smallBytes) return queue(bytes, response, () => answer(request, response));
    return answer(request, response);
  };
}

function announcedBytes({ headers }: IncomingMessage): number | null {
  return "transfer-encoding" in headers ? null : Number(headers["content-length"] ?? 0);
}

/** Lets in whoever fits beside those who are in; the first that waits is the next. */
function queueFor(most: number) {
  const waiting: { bytes: number; response: ServerResponse; begin: () => void }[] = [];
  let read = 0;
  const letIn = () => {
    for (let next = waiting[0]; next && read + next.bytes <= most; next = waiting[0]) {
      waiting.shift();
      const { bytes, response, begin } = next;
      if (response.destroyed) continue;
      read += bytes;
      // A form is held until it is answered, not only until it has arrived.
      response.once("close", () => {
        read -= bytes;
        letIn();
      });
      begin();
    }
  };
  return (bytes: number, response: ServerResponse, begin: () => void) => {
    waiting.push({ bytes, response, begin });
    letIn();
  };
}

/** Counts what comes before anybody reads it. */
function cutOffAbove(most: number, request: IncomingMessage, response: ServerResponse): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk: Buffer | null) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= most) return push(chunk);
    if (!response.headersSent) {
      response.setHeader("connection", "close");
      refuse(request, response);
    }
    response.once("finish", () => request.destroy());
    return false;
  };
}

/** The rest of what is sent is thrown away as it comes, so that the browser reads the answer. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  answerPlainly(request, response, 413, [said(da.errors.tooLarge), said(en.errors.tooLarge)]);
}

const said = ({ title, why, next }: typeof da.errors.tooLarge): Said => ({
  title,
  paragraphs: [why, next],
});
