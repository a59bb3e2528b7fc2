import { addHours } from "date-fns";
import type { DeedContext } from "@/lib/action";
import { formatLongMoment } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import type { PrismaClient } from "@/prisma/client/client";
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

type Owed = {
  requestId: string;
  personId: string;
  name: string;
  address: string;
  locale: string | null;
  number: number;
  title: string;
  closesAt: Date;
  initiativeId: string;
  initiativeName: string;
  slug: string;
};

const reminder = "decisions.adviceReminder";
/** How long before the day those who have not answered are reminded. */
const remindHours = 24;

/**
 * Reminds those who were asked and have not answered, once for each request, a day before the proposer may
 * decide without them; nobody who was asked within that day, nor of what is settled.
 */
export async function remindOfAdvice(client: PrismaClient, now: Date): Promise<void> {
  if (!hasMailServer()) return;
  const owed = await client.$queryRaw<Owed[]>`
    select q.id as "requestId", m.id as "personId", m.name, lower(coalesce(a.email, m.email)) as address, a.locale,
           p.number, p.title, o."closesAt", i.id as "initiativeId", i.name as "initiativeName", i.slug
      from "AdviceRequest" q
      join "Proposal" p on p.id = q."proposalId" and p."settledAt" is null
      join "ProposalOpening" o on o."proposalId" = p.id and o.rule->>'procedure' = 'advice'
      join "Initiative" i on i.id = p."initiativeId"
      join "Person" m on m.id = q."personId" and m."removedAt" is null
      left join "Account" a on a.id = m."accountId"
     where o."closesAt" > ${now} and o."closesAt" <= ${addHours(now, remindHours)}
       and q.at <= o."closesAt" - make_interval(hours => ${remindHours}::int)
       and coalesce(a.email, m.email) is not null
       and not exists (select 1 from "AdviceAnswer" w where w."requestId" = q.id)
       and not exists (select 1 from "OutboundMail" x where x.reason = ${reminder} and x."subjectId" = q.id)`;
  for (const { requestId: subjectId, personId, initiativeId, address, ...one } of owed) {
    const locale = isLocale(one.locale) ? one.locale : defaultLocale;
    const told = {
      ...{ title: one.title, initiative: one.initiativeName, name: one.name },
      moment: formatLongMoment(one.closesAt, locale, now),
      link: linkTo(`/initiatives/${one.slug}/decisions/${one.number}#advice`),
    };
    await client.$transaction((transaction) =>
      queueMail(transaction, {
        ...{ address, locale, reason: reminder, subjectId, initiativeId, personId },
        write: (say) => ({
          subject: say("decisions.mail.adviceReminder.subject", told),
          text: say("decisions.mail.adviceReminder.text", told),
        }),
      }),
    );
  }
}
