import "server-only";
import { decisionsFor } from "../public-queries";
import type { ListedDecision, Reader, RevealedDecision } from "../reveal";

/** Read some thousand at a time: the names and votes of a page are held until they are written. */
const size = 5000;
/** No initiative has had so many; a file of more opens in no office's spreadsheet. */
const most = 50_000;

/** The whole register as this reader may see it, newest first. */
export async function allDecisions(
  reader: Reader,
  initiativeId: string,
): Promise<(RevealedDecision | ListedDecision)[]> {
  const all: (RevealedDecision | ListedDecision)[] = [];
  let after: number | null = null;
  do {
    const page = await decisionsFor(reader, initiativeId, { after, size });
    all.push(...page.decisions);
    after = page.next;
  } while (after !== null && all.length < most);
  return all;
}
