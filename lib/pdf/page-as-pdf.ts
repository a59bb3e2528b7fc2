import { environment } from "@/lib/environment";
import { inTurn } from "@/lib/in-turn";
import { readPage } from "./read-page";
import { writePdf } from "./write-pdf";

/**
 * A page of ours as a PDF, as this reader sees it: the page itself is asked for, in the reader's name and
 * language, so that nothing can be in the one that is not in the other. Null: they may not see the page.
 *
 * @param path of the page, as `/public/x/decisions/14`
 */
export async function pageAsPdf(
  request: Request,
  path: string,
  about: Parameters<typeof writePdf>[1],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const answer = await fetch(new URL(path, process.env.__NEXT_PRIVATE_ORIGIN), {
    headers: inTheNameOf(request),
    redirect: "manual",
    cache: "no-store",
  });
  if (answer.status !== 200) return null;
  const page = readPage(await answer.text(), `${environment().publicUrl}${path}`);
  // Each takes the processor for a moment: two at a time, the others wait.
  return inTurn("pages as PDF", () => writePdf(page, about));
}

function inTheNameOf({ headers }: Request): Record<string, string> {
  const taken = ["cookie", "accept-language"].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  // Not as a browser asks for a page: it would wait for the page that waits for it (lib/launch/pages-at-once.ts).
  return { ...Object.fromEntries(taken), accept: "*/*" };
}
