import type { DeedContext } from "@/lib/action";
import { linkTo, queueMail } from "@/lib/information/mail";
import { addressesOf } from "../notices";
import type { AmendmentReply } from "./rules";

type Prepared = { number: number; title: string; authorId: string };

/** Tells the proposer that a change is proposed, unless it is their own. */
export async function tellProposer(
  context: DeedContext,
  proposal: Prepared,
  { id: subjectId, number }: { id: string; number: number },
): Promise<void> {
  await tell(context, proposal, proposal.authorId, { occasion: "amendment", subjectId, number });
}

/** Tells whoever proposed a change how it was answered. */
export async function tellWhoProposed(
  context: DeedContext,
  proposal: Prepared,
  amendment: { id: string; number: number; authorId: string; reply: AmendmentReply },
): Promise<void> {
  const { id: subjectId, number, reply } = amendment;
  const answered = { occasion: "amendmentAnswer", subjectId, number, reply } as const;
  await tell(context, proposal, amendment.authorId, answered);
}

type News = {
  occasion: "amendment" | "amendmentAnswer";
  subjectId: string;
  number: number;
  reply?: AmendmentReply;
};

async function tell(
  { transaction, member }: DeedContext,
  { number, title }: Prepared,
  personId: string,
  { occasion, subjectId, ...amendment }: News,
) {
  if (personId === member.personId) return;
  const link = linkTo(
    `/initiatives/${member.slug}/decisions/${number}/text#amendment-${amendment.number}`,
  );
  const { initiativeName: initiative, personName: name } = member;
  for (const { address, locale } of await addressesOf(transaction, [personId])) {
    const told = { title, initiative, name, link, reply: amendment.reply ?? "other" };
    await queueMail(transaction, {
      ...{ address, locale, reason: `decisions.${occasion}`, subjectId },
      ...{ initiativeId: member.initiativeId, personId },
      write: (say) => ({
        subject: say(`decisions.mail.${occasion}.subject`, told),
        text: say(`decisions.mail.${occasion}.text`, told),
      }),
    });
  }
}
