/** An annex as a download that no browser opens in place, takes for something else or runs. */
export function fileAnswer(
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array },
  cache: "private, no-store" | "no-cache",
): Response {
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

/** As RFC 8187 writes it; `encodeURIComponent` leaves a few letters that it does not. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
