/** What `response.write(…)` or `response.end(…)` was given to send; empty when that was nothing. */
export function writtenBytes([chunk, encoding]: readonly unknown[]): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk, encodingOf(encoding));
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

function encodingOf(word: unknown): BufferEncoding {
  return typeof word === "string" && Buffer.isEncoding(word) ? word : "utf8";
}
