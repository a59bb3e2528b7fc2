import { type IncomingHttpHeaders, request } from "node:http";
import fc from "fast-check";
import { nearlyIds, oddDays, oddNumbers, oddText, prototypeNames } from "./poison";
import { within } from "./settings";

/** A request as generated: by any method, with any headers, to a page or a route in the code. */
export type Asked = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
};
export type Answered = { status: number; headers: IncomingHttpHeaders; text: string };

/** What the addresses of this house ask for, and what no address does. */
const names = [
  ...["after", "before", "from", "to", "q", "find", "kind", "state", "status", "outcome", "year"],
  ...["organisation", "person", "seat", "owner", "goal", "view", "overdue", "as", "sector", "on"],
  ...["removed", "function", "phase", "assignee", "late", "by", "list", "sent", "corrects", "said"],
  ...["comments", "verify", "table", "format", "next", "key", "_rsc", "slug", "id", ""],
  ...prototypeNames,
];

const methods = ["GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];

/** Pieces of a path that no encoder writes. */
const broken = [
  "%",
  "%zz",
  "%00",
  "%ff",
  "%ed%a0%80",
  "..%2f..",
  "%2e%2e",
  ".",
  "a%2fb",
  ";a=b",
  "*",
];

const oddHeaders: [string, string][] = [
  ...[
    ["rsc", "1"],
    ["rsc", "2"],
    ["next-router-prefetch", "1"],
    ["next-url", "//evil.example"],
  ],
  ...[
    ["next-router-state-tree", "%5B%22%22%2C%7B%7D%5D"],
    ["next-router-state-tree", "[".repeat(99)],
  ],
  ...[
    ["next-action", "0".repeat(42)],
    ["next-action", "__proto__"],
    ["x-nextjs-data", "1"],
  ],
  ...[
    ["x-middleware-subrequest", "proxy:proxy:proxy"],
    ["x-invoke-path", "/health"],
    ["x-matched-path", "/"],
  ],
  ...[
    ["x-asked-path", "//evil.example"],
    ["x-forwarded-host", "evil.example"],
    ["x-client-address", "::1"],
  ],
  ...[
    ["x-forwarded-for", "1.2.3.4, ".repeat(200)],
    ["x-forwarded-proto", "https"],
    ["forwarded", "host=evil"],
  ],
  ...[
    ["accept", "*/*"],
    ["accept", "text/x-component"],
    ["accept", "image/png"],
    ["accept", "x".repeat(3000)],
  ],
  ...[
    ["accept-language", "en"],
    ["accept-language", "*;q=9,__proto__,da-".repeat(50)],
    ["range", "bytes=0-1,-1"],
  ],
  ...[
    ["if-none-match", "*"],
    ["if-modified-since", "0"],
    ["expect", "100-continue"],
    ["upgrade", "h2c"],
  ],
  ...[
    ["content-type", "multipart/form-data"],
    ["content-type", "multipart/form-data; boundary=x"],
  ],
  ...[
    ["content-type", "application/json"],
    ["content-type", "__proto__"],
    ["content-encoding", "gzip"],
  ],
  ...[
    ["authorization", "Bearer "],
    ["sec-fetch-site", "cross-site"],
    ["origin", "null"],
  ],
] as [string, string][];

const oddCookies = [
  ...[
    "locale=__proto__",
    "locale=%",
    "theme=constructor",
    "see-as=00000000-0000-0000-0000-000000000000",
  ],
  ...["see-as=%00", "__Host-session=a.b.c.d.e", "=", "a", "session=", `x=${"y".repeat(6_000)}`],
];

const bodies = [
  ...["", "{}", "[]", "a=b", '0=["$K1"]', "{".repeat(5_000), "\u0000", "--x\r\n", "--x--\r\n"],
  '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_00"\r\n\r\n\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$F1"]\r\n--x--\r\n',
];

/**
 * Requests to one pattern that begin as the address which is there, with some of its open places,
 * its question, method, headers, cookies and body changed.
 * @param known ids and numbers that are somebody's
 */
export function requestsTo(
  pattern: string,
  address: string,
  known: readonly string[],
): fc.Arbitrary<Asked> {
  const odd = fc.oneof(
    { arbitrary: fc.constantFrom(...known), weight: 4 },
    { arbitrary: fc.constantFrom(...nearlyIds, ...oddNumbers, ...oddDays), weight: 3 },
    { arbitrary: oddText.map((text) => text.slice(0, 1_500)), weight: 3 },
  );
  const piece = fc.oneof(
    { arbitrary: odd.map((text) => encoded(text) || "-"), weight: 5 },
    { arbitrary: fc.constantFrom(...broken), weight: 2 },
  );
  const [path = "/", question = ""] = address.split("?");
  const open = pattern.split("/").map((part) => part.startsWith("["));
  const pieces = path.split("/").map((part, place) =>
    // The initiative's own place is that of every page: mostly left as it is.
    open[place]
      ? fc.oneof(
          { arbitrary: fc.constant(part), weight: place === 2 ? 9 : 1 },
          { arbitrary: piece, weight: 1 },
        )
      : fc.constant(part),
  );
  const pair = fc.tuple(fc.constantFrom(...names), fc.oneof(odd, fc.constantFrom(...broken)));
  return fc.record({
    method: fc.constantFrom(...methods),
    path: fc.tuple(fc.tuple(...pieces), fc.array(pair, { maxLength: 4 })).map(([parts, pairs]) => {
      const asked = pairs.map(([name, value]) => `${name}=${encoded(value)}`);
      return `${parts.join("/")}?${[question, ...asked].filter(Boolean).join("&")}`;
    }),
    headers: fc
      .tuple(
        fc.array(fc.constantFrom(...oddHeaders), { maxLength: 2 }),
        fc.option(fc.constantFrom(...oddCookies)),
      )
      .map(([some, cookie]) => ({ ...Object.fromEntries(some), ...(cookie && { cookie }) })),
    body: fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, fc.constantFrom(...bodies)),
  });
}

/** Half a sign cannot be written in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd"));
}

/** Sends it as it is written, which a browser's own function would mend. An error when there is no end to it. */
export function send(origin: string, asked: Asked, session: string | null): Promise<Answered> {
  const { hostname, port } = new URL(origin);
  const { method, path, body } = asked;
  const cookie = [session && `session=${session}`, asked.headers.cookie].filter(Boolean).join("; ");
  const headers = {
    accept: "text/html",
    "accept-language": "da",
    ...asked.headers,
    ...(cookie && { cookie }),
  };
  const answered = new Promise<Answered>((done, fail) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", fail);
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        done({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
    });
    sent.on("error", fail);
    sent.end(method === "GET" || method === "HEAD" ? undefined : (body ?? undefined));
  });
  return within(120_000, answered);
}
