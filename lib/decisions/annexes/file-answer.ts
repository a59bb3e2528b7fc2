import { getTranslations } from "next-intl/server";
import { getObject, StorageAway } from "./storage";

type Kept = { name: string; type: string; bytes: Uint8Array | null; key: string | null };

/**
 * An annex as a download that no browser opens in place, takes for something else or runs; from the
 * storage for files, where it has moved there. When that is away, a sentence that says so.
 */
export async function fileAnswer(
  { name, type, bytes: kept, key }: Kept,
  cache: "private, no-store" | "no-cache",
): Promise<Response> {
  const bytes = kept ?? (await getObject(key ?? "").catch(sayAway));
  if (bytes instanceof Response) return bytes;
  const plain = name.replace(/[^\w. -]/g, "_");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": cache,
    },
  });
}

async function sayAway(error: unknown): Promise<Response> {
  if (!(error instanceof StorageAway)) throw error;
  console.error("An annex could not be read:", error.message);
  const say = await getTranslations("annexes");
  return new Response(say("away"), {
    status: 503,
    headers: {
      ...{ "content-type": "text/plain; charset=utf-8", "retry-after": "60" },
      ...{ "x-content-type-options": "nosniff", "cache-control": "no-store" },
    },
  });
}

/** As RFC 8187 writes it; `encodeURIComponent` leaves a few letters that it does not. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
