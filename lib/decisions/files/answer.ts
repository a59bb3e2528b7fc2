import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { inTurn } from "@/lib/in-turn";
import { contentTypes, writeFile } from "@/lib/organisation/import/write-file";
import type { Reader } from "../reveal";
import { allDecisions } from "./all-decisions";
import { registerJson } from "./json";
import { registerTable } from "./table";

/** The whole register as a file; null: a format that we do not write. Few are made at a time, the others wait. */
export async function registerFile(
  request: Request,
  reader: Reader,
  initiative: { id: string; name: string; slug: string; home: string },
): Promise<Response | null> {
  const format = new URL(request.url).searchParams.get("format");
  if (format !== "csv" && format !== "xlsx" && format !== "json") return null;
  const { id, name, slug, home } = initiative;
  const say = await getTranslations();
  return inTurn(`register of ${id}`, async () => {
    const decisions = await allDecisions(reader, id);
    const file = `${slug}-${say("public.files.name")}.${format}`;
    if (format === "json") {
      const body = JSON.stringify(registerJson(name, decisions, home, say));
      return answer(request, reader, body, "application/json; charset=utf-8");
    }
    const table = registerTable(decisions, say, home);
    const body = await writeFile(format, table, say("public.files.sheet"));
    return answer(request, reader, body, contentTypes[format], file);
  });
}

/** A file that may be kept if it is asked about each time; a member's own is kept nowhere. */
export function answer(
  request: Request,
  reader: Reader,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  name?: string,
): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 32)}"`;
  const headers: Record<string, string> = {
    "content-type": type,
    "cache-control": reader === "public" ? "public, no-cache" : "private, no-store",
    vary: "accept-language, cookie",
    ...(name && { "content-disposition": `attachment; filename="${name}"` }),
    ...(reader === "public" && { etag }),
  };
  const isKnown = reader === "public" && request.headers.get("if-none-match") === etag;
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
