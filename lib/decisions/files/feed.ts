import { Feed } from "feed";
import type { RevealedDecision } from "../reveal";

/**
 * The newest decisions that everybody may read as an Atom feed (RFC 4287).
 *
 * @param home the address of the register, in front of a decision's number
 */
export function registerFeed(
  decisions: RevealedDecision[],
  {
    title,
    language,
    home,
    initiativeId,
    wordsOf,
    deciderOf,
  }: {
    title: string;
    language: string;
    home: string;
    initiativeId: string;
    /** What was decided, and what has become of it since. */
    wordsOf: (decision: RevealedDecision) => string;
    /** Who decided. */
    deciderOf: (decision: RevealedDecision) => string;
  },
): string {
  const feed = new Feed({
    ...{ title, language, id: `urn:uuid:${initiativeId}`, link: home, copyright: "" },
    feedLinks: { atom: `${home}/feed` },
    updated: new Date(Math.max(0, ...decisions.map((one) => changedAt(one).getTime()))),
    generator: false,
  });
  for (const decision of decisions) {
    const { id, number, text, decidedAt } = decision;
    feed.addItem({
      ...{ id: `urn:uuid:${id}`, link: `${home}/${number}`, title: decision.title },
      ...{ description: wordsOf(decision), content: text },
      ...{ published: decidedAt, date: changedAt(decision) },
      author: [{ name: deciderOf(decision) }],
    });
  }
  return feed.atom1();
}

/** When it was published, or what last became of it: a reader of feeds shows it anew then. */
function changedAt({ decidedAt, publishedAt, later, followUps, ratification }: RevealedDecision) {
  const moments = [...later.map((one) => one.decidedAt), ...followUps.map(({ at }) => at)]
    .filter((moment) => moment !== null)
    // The database's moments are in UTC, and JSON leaves that out.
    .map((moment) => new Date(`${moment}Z`).getTime());
  const ratified = ratification?.on ? [new Date(ratification.on).getTime()] : [];
  return new Date(Math.max((publishedAt ?? decidedAt).getTime(), ...moments, ...ratified));
}
