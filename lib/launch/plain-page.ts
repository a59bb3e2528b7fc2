import type { IncomingMessage, ServerResponse } from "node:http";
import { policyNumberOf } from "@/lib/launch/content-policy";

/** What a page says in one language: a heading and what to do. */
export type Said = { title: string; paragraphs: string[] };

/**
 * Answers with a page in both languages that needs nothing that has to be looked up: no style sheet,
 * no script, no choice of language.
 */
export function answerPlainly(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  said: [danish: Said, english: Said],
): void {
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "etag", "vary"]) {
    response.removeHeader(name);
  }
  response.statusCode = status;
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(request.method === "HEAD" ? undefined : page(policyNumberOf(request), said));
}

function page(policyNumber: string, [danish, english]: [Said, Said]): string {
  return `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${danish.title}</title>
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
<h1>${danish.title}</h1>
${written(danish)}
<div lang="en">
<h2>${english.title}</h2>
${written(english)}
</div>
</main>
</html>
`;
}

function written({ paragraphs }: Said): string {
  return paragraphs.map((text) => `<p>${text}</p>`).join("\n");
}
