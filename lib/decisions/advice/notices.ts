import type { DeedContext } from "@/lib/action";
import { formatLongMoment } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { linkTo, queueMail } from "@/lib/information/mail";
import type { SubjectProposal } from "../find-proposal";

/** Tells somebody that their advice is asked for, in the deed's own transaction. */
export async function askForAdviceByMail(
  { transaction, member, now }: DeedContext,
  { number, title, opening }: SubjectProposal,
  { requestId, personId }: { requestId: string; personId: string },
): Promise<void> {
  const person = await transaction.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, account: { select: { email: true, locale: true } } },
  });
  const address = person.account?.email ?? person.email;
  if (!address || !opening) return;
  const chosen = person.account?.locale;
  const locale = isLocale(chosen) ? chosen : defaultLocale;
  const told = {
    ...{ title, initiative: member.initiativeName, name: member.personName },
    moment: formatLongMoment(opening.closesAt, locale, now),
    link: linkTo(`/initiatives/${member.slug}/decisions/${number}#advice`),
  };
  await queueMail(transaction, {
    ...{ address, locale, reason: "decisions.advice", subjectId: requestId },
    ...{ initiativeId: member.initiativeId, personId },
    write: (say) => ({
      subject: say("decisions.mail.advice.subject", told),
      text: say("decisions.mail.advice.text", told),
    }),
  });
}
