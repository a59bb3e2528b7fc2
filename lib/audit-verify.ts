import { firstBrokenLink } from "./audit";
import { db } from "./db";

export type Verdict = { entries: number; brokenAt: number | null };

/**
 * Is an initiative's whole chain whole? Its end is compared with the head that the next deed builds
 * on, so that rows cut off at the end show too.
 */
export async function verifyChain(initiativeId: string): Promise<Verdict> {
  const [entries, head] = await Promise.all([
    db().auditEntry.findMany({ where: { initiativeId }, orderBy: { sequence: "asc" } }),
    db().auditHead.findUnique({ where: { initiativeId } }),
  ]);
  const last = entries.at(-1);
  const endsWell = (head?.hash ?? "") === (last?.hash ?? "");
  const brokenAt = firstBrokenLink(entries) ?? (endsWell ? null : (head?.sequence ?? 0));
  return { entries: entries.length, brokenAt };
}

/** The same for every initiative, by its address. */
export async function verifyChains(): Promise<({ slug: string } & Verdict)[]> {
  const initiatives = await db().initiative.findMany({
    select: { id: true, slug: true },
    orderBy: { slug: "asc" },
  });
  const verdicts = [];
  for (const { id, slug } of initiatives) verdicts.push({ slug, ...(await verifyChain(id)) });
  return verdicts;
}
