import { IncomingMessage, type ServerResponse } from "node:http";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The page that says "not found", and the header that tells it what was asked for. */
const missingPage = "/missing";
export const askedPathHeader = "x-asked-path";

/**
 * Where a page finds nothing, Next answers 404 with an empty document that the browser fills by
 * script. Here the document is made on the server instead, the same for everything that is not
 * there or not the asker's, so that it can be read without script and at once.
 */
export function withMissingPage(answer: Answer): Answer {
  return (request, response) => {
    delete request.headers[askedPathHeader];
    if (isNoAddress(request)) request.url = nowhere;
    if (asksForDocument(request)) {
      replaceWhenMissing(response, () => answer(requestForMissingPage(request), response));
    }
    return answer(request, response);
  };
}

/**
 * Next looks for a file by every address, and the disk fails at a name of more than 255 bytes; what
 * cannot be decoded it takes for a mistake of ours. Nothing of ours has such an address.
 */
const longestName = 250;
const nowhere = "/-";

function isNoAddress({ url = "" }: IncomingMessage): boolean {
  const [path = ""] = url.split("?");
  return path.split("/").some((name) => name.length > longestName) || !isDecodable(path);
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/** What the server set before Next began; the request that is asked again carries the same policy. */
const ofEveryAnswer = new Set(["content-security-policy", "strict-transport-security"]);

function asksForDocument({ method, headers }: IncomingMessage): boolean {
  const wantsPage = headers.accept?.includes("text/html") ?? false;
  return method === "GET" && wantsPage && !("rsc" in headers);
}

/** Swallows a 404's document; at its end the way is free for another one, with the same status. */
function replaceWhenMissing(response: ServerResponse, again: () => Promise<void>): void {
  const { writeHead, write, end } = response;
  const isMissing = () => response.statusCode === 404 && !response.headersSent;
  const callback = (args: unknown[]) => args.find((one) => typeof one === "function");

  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (typeof args[0] === "number") response.statusCode = args[0];
    return isMissing() ? response : writeHead.apply(response, args);
  }) as typeof writeHead;
  response.write = ((...args: Parameters<typeof write>) => {
    if (!isMissing()) return write.apply(response, args);
    (callback(args) as (() => void) | undefined)?.();
    return true;
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    Object.assign(response, { writeHead, write, end });
    if (!isMissing()) return end.apply(response, args);
    for (const name of response.getHeaderNames()) {
      if (!ofEveryAnswer.has(name)) response.removeHeader(name);
    }
    // Next takes a status of 404 to mean that this page, too, found nothing.
    response.statusCode = 200;
    response.writeHead = ((_status: number, ...rest: unknown[]) =>
      writeHead.apply(response, [404, ...rest] as Parameters<
        typeof writeHead
      >)) as typeof writeHead;
    void again();
    return response;
  }) as typeof end;
}

/** The same asker, with the same cookies and language, asking for the other page. */
function requestForMissingPage(request: IncomingMessage): IncomingMessage {
  const other = new IncomingMessage(request.socket);
  other.method = "GET";
  other.url = missingPage;
  other.httpVersion = request.httpVersion;
  other.headers = { ...request.headers, [askedPathHeader]: request.url ?? "/" };
  other.push(null);
  return other;
}
