import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { dayOf, isoDay } from "@/lib/dates";
import { connections } from "@/lib/db";
import { resolveLocale } from "@/lib/i18n/locale";
import { writtenBytes } from "@/lib/launch/written-bytes";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type KeptPage = { state: string; headers: OutgoingHttpHeaders; body: Buffer };

const mostBytes = 32_000_000;

/**
 * A public page says the same to everybody without a cookie until somebody does a deed in the
 * initiative or the day ends, so it is made once and sent again. Each time the database is asked
 * what it was made from, so no page is out of date, whichever process did the deed.
 *
 * The page keeps its content policy's number. That is drawn when the page is made, after all that
 * it shows was written, so nobody can have written the number into it.
 */
export function withKeptPublicPages(answer: Answer, stateOf = publicState): Answer {
  const kept = new LRUCache<string, KeptPage>({
    maxSize: mostBytes,
    maxEntrySize: mostBytes / 8,
    sizeCalculation: ({ body }) => body.length + 1000,
  });
  return async (request, response) => {
    const slug = publicSlug(request);
    // The answer itself says what is wrong with a database that is away.
    const state = slug && (await stateOf(slug).catch(() => null));
    if (!state) return answer(request, response);
    const key = keyOf(request);
    const page = kept.get(key);
    if (page?.state === state) return sendKept(page, request, response);
    whenSent(response, (body) => {
      if (isTheSameForAll(response)) kept.set(key, { state, headers: headersOf(response), body });
    });
    return answer(request, response);
  };
}

/** The initiative whose public page is asked for as a document by somebody without a cookie. */
function publicSlug({ method, url = "", headers }: IncomingMessage): string | null {
  const asksForDocument = method === "GET" && !("rsc" in headers) && !("cookie" in headers);
  const [, slug] =
    /^\/public\/([\w-]{1,100})(?:\/matrix|\/decisions(?:\/\d{1,9}(?:\/pdf)?|\/feed|\/export\?format=(?:csv|xlsx|json))?)?(?:\?after=\d{1,9})?$/.exec(
      url,
    ) ?? [];
  return asksForDocument && slug ? slug : null;
}

/** What the pages are made from: the last deed and the day. Null when the initiative has no public page. */
export async function publicState(slug: string): Promise<string | null> {
  const { rows } = await connections().query<{ hash: string }>({
    name: "public-state",
    text: `select h.hash from "Initiative" i join "AuditHead" h on h."initiativeId" = i.id
            where i.slug = $1 and i."publishedAt" is not null`,
    values: [slug],
  });
  return rows[0] ? `${rows[0].hash} ${isoDay(dayOf(new Date()))}` : null;
}

/** What two strangers' answers can differ in: the page, the language, whether it is packed, the way it came. */
function keyOf({ url, headers }: IncomingMessage): string {
  const language = resolveLocale({ acceptLanguage: headers["accept-language"] ?? null });
  const way = [headers["x-forwarded-proto"]].flat()[0];
  return [url, language, headers["accept-encoding"], way].join("\n");
}

function isTheSameForAll(response: ServerResponse): boolean {
  return response.statusCode === 200 && !response.hasHeader("set-cookie");
}

/** Those that are about the page, not about the connection it went over. */
function headersOf(response: ServerResponse): OutgoingHttpHeaders {
  const {
    connection,
    "keep-alive": _,
    "transfer-encoding": __,
    date,
    ...headers
  } = response.getHeaders();
  return headers;
}

function sendKept(
  { headers, body }: KeptPage,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  if (headers.etag !== undefined && headers.etag === request.headers["if-none-match"]) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader("content-length", body.length);
  response.end(body);
}

/** Hands over all that was sent, once its end was. */
function whenSent(response: ServerResponse, take: (body: Buffer) => void): void {
  const { write, end } = response;
  const sent: Buffer[] = [];
  response.write = ((...args: Parameters<typeof write>) => {
    sent.push(writtenBytes(args));
    return write.apply(response, args);
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    sent.push(writtenBytes(args));
    take(Buffer.concat(sent));
    return end.apply(response, args);
  }) as typeof end;
}
