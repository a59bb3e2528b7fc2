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
    outcomeOf,
  }: {
    title: string;
    language: string;
    home: string;
    initiativeId: string;
    outcomeOf: (decision: RevealedDecision) => string;
  },
): string {
  const feed = new Feed({
    ...{ title, language, id: `urn:uuid:${initiativeId}`, link: home, copyright: "" },
    feedLinks: { atom: `${home}/feed` },
    updated: decisions[0]?.publishedAt ?? new Date(0),
    generator: false,
  });
  for (const decision of decisions) {
    const { id, number, text, decidedAt, publishedAt, decidingGroupName } = decision;
    feed.addItem({
      ...{ id: `urn:uuid:${id}`, link: `${home}/${number}`, title: decision.title },
      ...{ description: outcomeOf(decision), content: text },
      ...{ published: decidedAt, date: publishedAt ?? decidedAt },
      author: [{ name: decidingGroupName }],
    });
  }
  return feed.atom1();
}
