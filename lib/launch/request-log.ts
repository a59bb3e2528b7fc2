import type { IncomingMessage, ServerResponse } from "node:http";
import { recordStatements } from "@/lib/statements";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What is written of a request. Nothing in it names a person or lets anybody in. */
export type RequestLine = {
  time: string;
  method: string;
  route: string;
  status: number;
  ms: number;
  /** SQL statements sent for it, the beginning and end of a transaction included. */
  statements: number;
};

/** Answers as `answer` does and writes one line of JSON to the output when the answer has been sent. */
export function logged(answer: Answer): Answer {
  return (request, response) =>
    recordStatements((statements) => {
      const began = performance.now();
      // Kept before Next touches it.
      const { method = "", url = "" } = request;
      response.once("close", () => {
        const line: RequestLine = {
          time: new Date().toISOString(),
          method,
          route: routeOf(url),
          status: response.statusCode,
          ms: Math.round(performance.now() - began),
          statements: statements.length,
        };
        console.log(JSON.stringify(line));
      });
      return answer(request, response);
    });
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const token = /^(\/invitations|\/sign-in\/link)\/[^/]+/;

/** The path without its query, and without what in it lets somebody in or stands for somebody. */
export function routeOf(url: string): string {
  const [path = ""] = url.split("?");
  return path.replace(token, "$1/[token]").replace(id, "[id]");
}
