import type { DeedContext } from "@/lib/action";
import { linkTo, queueMail } from "@/lib/information/mail";
import { Refusal } from "@/lib/refusal";
import { addressesOf } from "../notices";
import { namedIn, namesIn, personCalled } from "./rules";

type Reader = { id: string; name: string };

/**
 * Whom a comment names: with an @ in the text or in the field, each once and never its writer. Only
 * people of the initiative who can sign in, and so may read it. Refuses with nobody-called-so, beside
 * the field, a name in it that nobody has or several have.
 */
export async function findMentioned(
  { transaction, member }: DeedContext,
  { text, tell }: { text: string; tell: string },
): Promise<Reader[]> {
  const names = namesIn(tell);
  if (names.length === 0 && !text.includes("@")) return [];
  const readers = await transaction.person.findMany({
    where: { initiativeId: member.initiativeId, removedAt: null, accountId: { not: null } },
    select: { id: true, name: true },
  });
  const called = names.map((name) => {
    const person = personCalled(name, readers);
    if (person) return person;
    throw new Refusal("check-fields", { tell: "nobody-called-so" });
  });
  const all = new Set([...called, ...namedIn(text, readers)]);
  return [...all].filter(({ id }) => id !== member.personId);
}

const reason = "decisions.mention";

/**
 * Tells those who are named, in the deed's own transaction. While a mail about the same proposal
 * waits to be sent, no second one is written.
 */
export async function tellMentioned(
  { transaction, member }: DeedContext,
  proposal: { id: string; number: number; title: string },
  { commentId, page, people }: { commentId: string; page: string; people: Reader[] },
): Promise<void> {
  const others = await transaction.proposalComment.findMany({
    where: { proposalId: proposal.id, mentions: { some: {} } },
    select: { id: true },
  });
  const waiting = await transaction.outboundMail.findMany({
    where: {
      ...{ reason, sentAt: null, personId: { in: people.map(({ id }) => id) } },
      subjectId: { in: others.map(({ id }) => id) },
    },
    select: { personId: true },
  });
  const told = new Set(waiting.map(({ personId }) => personId));
  const ids = people.map(({ id }) => id).filter((id) => !told.has(id));
  const { initiativeName: initiative, initiativeId, personName: name } = member;
  const words = { title: proposal.title, initiative, name, link: linkTo(page) };
  for (const { id: personId, address, locale } of await addressesOf(transaction, ids)) {
    await queueMail(transaction, {
      ...{ address, locale, reason, subjectId: commentId, initiativeId, personId },
      write: (say) => ({
        subject: say("decisions.mail.mention.subject", words),
        text: say("decisions.mail.mention.text", words),
      }),
    });
  }
}
