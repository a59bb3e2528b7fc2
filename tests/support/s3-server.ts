import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A little S3: it keeps what is put in, and answers 403 to whatever is not signed as AWS Signature Version 4
 * says ("Authenticating Requests: Using the Authorization Header"), worked out here by itself.
 */
export async function startS3({ keyId, secret }: { keyId: string; secret: string }) {
  const objects = new Map<string, Buffer>();
  const state = { isAway: false };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (state.isAway) return void response.writeHead(503).end();
    if (!isSigned(request, body, { keyId, secret })) return void response.writeHead(403).end();
    const key = new URL(request.url ?? "/", "http://x").pathname.slice(1);
    const kept = objects.get(key);
    if (request.method === "PUT") objects.set(key, body);
    if (request.method === "DELETE") objects.delete(key);
    if (request.method === "GET" && !kept) return void response.writeHead(404).end();
    response.writeHead(request.method === "DELETE" ? 204 : 200);
    response.end(request.method === "GET" ? kept : undefined);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ objects, state, url: `http://127.0.0.1:${port}/bucket` },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const hex = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const mac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

function isSigned(
  { method, url = "/", headers }: IncomingMessage,
  body: Buffer,
  { keyId, secret }: { keyId: string; secret: string },
): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    );
  const [, claimed, day = "", region = "", names = "", signature] = said ?? [];
  const moment = String(headers["x-amz-date"]);
  const sum = String(headers["x-amz-content-sha256"]);
  if (claimed !== keyId || !moment.startsWith(day)) return false;
  if (sum !== "UNSIGNED-PAYLOAD" && sum !== hex(body)) return false;
  const canonical = [
    ...[method, new URL(url, "http://x").pathname, ""],
    ...names.split(";").map((name) => `${name}:${String(headers[name]).trim()}`),
    ...["", names, sum],
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", moment, scope, hex(canonical)].join("\n");
  const key = ["aws4_request"].reduce<Buffer>(
    (made, part) => mac(made, part),
    mac(mac(mac(`AWS4${secret}`, day), region), "s3"),
  );
  return mac(key, text).toString("hex") === signature;
}
