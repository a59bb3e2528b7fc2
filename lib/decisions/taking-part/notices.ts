import type { DeedContext } from "@/lib/action";
import { formatLongMoment } from "@/lib/i18n/format";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import type { SubjectProposal } from "../find-proposal";
import { addressesOf } from "../notices";
import type { Choice } from "../rules";
import type { VoteWay } from "./rules";

/** Mails to those whose vote somebody else handles, in the deed's own transaction. */

/** A seat's holder hears what was written down as their vote, how it was given, and until when they can change it. */
export async function tellOfRegistered(
  context: DeedContext,
  proposal: SubjectProposal,
  votes: { voteId: string; choice: Choice; way: VoteWay; personId: string; seat: string }[],
): Promise<void> {
  for (const { voteId, choice, way, personId, seat } of votes) {
    await tell(context, proposal, {
      personId,
      subjectId: voteId,
      occasion: "registered",
      seat,
      choice,
      way,
    });
  }
}

/** Whoever was given a proxy hears from whom. */
export async function tellOfProxy(
  context: DeedContext,
  proposal: SubjectProposal,
  { proxyId, personId, seat }: { proxyId: string; personId: string; seat: string },
): Promise<void> {
  await tell(context, proposal, { personId, subjectId: proxyId, occasion: "proxy", seat });
}

async function tell(
  { transaction, member, now }: DeedContext,
  { number, title, opening }: SubjectProposal,
  told: {
    personId: string;
    subjectId: string;
    occasion: "registered" | "proxy";
    seat: string;
    choice?: Choice;
    way?: VoteWay;
  },
) {
  if (!hasMailServer() || !opening) return;
  const { personId, subjectId, occasion, seat, choice, way = "" } = told;
  for (const { address, locale } of await addressesOf(transaction, [personId])) {
    await queueMail(transaction, {
      ...{ address, locale, subjectId, personId, initiativeId: member.initiativeId },
      reason: `decisions.${occasion}`,
      write: (say) => {
        const values = {
          ...{ title, seat, way, by: member.personName, initiative: member.initiativeName },
          choice: choice ? say(`decisions.tally.choices.${choice}`) : "",
          moment: formatLongMoment(opening.closesAt, locale, now),
          link: linkTo(`/initiatives/${member.slug}/decisions/${number}`),
        };
        return {
          subject: say(`decisions.mail.${occasion}.subject`, values),
          text: say(`decisions.mail.${occasion}.text`, values),
        };
      },
    });
  }
}
