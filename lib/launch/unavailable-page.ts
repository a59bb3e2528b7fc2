import type { IncomingMessage, ServerResponse } from "node:http";
import { policyNumberOf } from "@/lib/launch/content-policy";
import { isReady } from "@/lib/launch/health";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The reader and whatever watches the server should ask again in so many seconds. */
const againSeconds = 15;

/**
 * While the database is away every page fails, and would say that the mistake is ours. Here an
 * answer that failed is held back until the database has been asked: if that does not answer
 * either, the answer is 503, with a page that says what happened, what is kept and what to do.
 */
export function withUnavailablePage(
  answer: Answer,
  ready: () => Promise<boolean> = isReady,
): Answer {
  return (request, response) => {
    holdBackWhenFailed(response, async (sendAsItIs) => {
      if (await ready()) sendAsItIs();
      else sendUnavailable(request, response);
    });
    return answer(request, response);
  };
}

/** Keeps what is written with the status 500, and leaves it to `settle` what is sent. */
function holdBackWhenFailed(
  response: ServerResponse,
  settle: (sendAsItIs: () => void) => Promise<void>,
): void {
  const { writeHead, write, end } = response;
  const held: Buffer[] = [];
  const hasFailed = () => response.statusCode === 500 && !response.headersSent;
  const hold = (args: unknown[]) => {
    const [chunk, encoding] = args;
    if (typeof chunk === "string") held.push(Buffer.from(chunk, encodingOf(encoding)));
    else if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
    (args.find((one) => typeof one === "function") as (() => void) | undefined)?.();
  };

  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    response.statusCode = args[0];
    if (!hasFailed()) return writeHead.apply(response, args);
    for (const [name, value] of headersIn(args)) response.setHeader(name, value);
    return response;
  }) as typeof writeHead;
  response.write = ((...args: Parameters<typeof write>) => {
    if (!hasFailed()) return write.apply(response, args);
    hold(args);
    return true;
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    Object.assign(response, { writeHead, write, end });
    if (!hasFailed()) return end.apply(response, args);
    hold(args);
    void settle(() => response.end(Buffer.concat(held)));
    return response;
  }) as typeof end;
}

/** Those that are handed over with the status. */
function headersIn(args: unknown[]): [string, string | string[]][] {
  const headers = args.at(-1);
  return typeof headers === "object" && headers !== null ? Object.entries(headers) : [];
}

function encodingOf(word: unknown): BufferEncoding {
  return typeof word === "string" && Buffer.isEncoding(word) ? word : "utf8";
}

function sendUnavailable(request: IncomingMessage, response: ServerResponse): void {
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "etag", "vary"]) {
    response.removeHeader(name);
  }
  response.statusCode = 503;
  response.setHeader("retry-after", againSeconds);
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(request.method === "HEAD" ? undefined : pageWith(policyNumberOf(request)));
}

/** Needs nothing that has to be looked up: no style sheet, no script, no choice of language. */
const pageWith = (policyNumber: string) => `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Vi kan ikke få fat i oplysningerne lige nu</title>
<style nonce="${policyNumber}">
:root { color-scheme: light dark; }
body { margin: 0; padding: 3rem 1.25rem; font: 1.0625rem/1.55 system-ui, sans-serif;
  color: light-dark(oklch(23% 0.02 260), oklch(93% 0.01 85)); background: light-dark(oklch(98.4% 0.006 85), oklch(20% 0.012 70)); }
main { max-width: 36rem; margin: 0 auto; }
h1, h2 { font-family: Georgia, serif; line-height: 1.2; text-wrap: balance; }
h1 { margin: 0 0 1rem; font-size: 2rem; }
h2 { margin: 0 0 0.75rem; font-size: 1.375rem; }
p { margin: 0 0 0.75rem; }
[lang="en"] { margin-top: 2.5rem; padding-top: 2rem; border-top: 1px solid light-dark(oklch(87% 0.01 85), oklch(38% 0.012 70)); }
</style>
<main>
<h1>Vi kan ikke få fat i oplysningerne lige nu</h1>
<p>Databasen svarer ikke. Alt, hvad der var gemt, er der stadig.</p>
<p>Vent et øjeblik, og indlæs siden igen. Varer det mere end et kvarter, så skriv til det fælles sekretariat.</p>
<div lang="en">
<h2>The information is out of reach at the moment</h2>
<p>The database does not answer. Everything that was saved is still there.</p>
<p>Wait a moment and load the page again. If it lasts more than a quarter of an hour, write to the common secretariat.</p>
</div>
</main>
</html>
`;
