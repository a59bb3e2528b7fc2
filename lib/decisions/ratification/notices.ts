import { addDays, dayOf, isoDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import type { PrismaClient } from "@/prisma/client/client";
import { peopleToTell } from "../people-to-tell";
import { remindDaysBefore } from "./rules";

type Due = {
  decisionId: string;
  number: number;
  title: string;
  ratifier: string;
  organisationId: string;
  dueOn: Date;
  initiativeId: string;
  initiativeName: string;
  slug: string;
};

const reason = "decisions.ratification";

/** Reminds the organisation's people and the secretariat, once, a week before a ratification must be there. */
export async function remindOfRatifications(client: PrismaClient, now: Date): Promise<void> {
  if (!hasMailServer()) return;
  const today = dayOf(now);
  const due = await client.$queryRaw<Due[]>`
    select d.id as "decisionId", p.number, p.title, t.ratifier, t."organisationId", t."dueOn",
           i.id as "initiativeId", i.name as "initiativeName", i.slug
      from "RatificationTerm" t
      join "Proposal" p on p.id = t."proposalId"
      join "Initiative" i on i.id = p."initiativeId"
      join "Decision" d on d."proposalId" = p.id and d.outcome = 'adopted'
     where t."dueOn" >= ${isoDay(today)}::date and t."dueOn" <= ${isoDay(addDays(today, remindDaysBefore))}::date
       and not exists (select 1 from "Ratification" r where r."decisionId" = d.id)
       and not exists (select 1 from "OutboundMail" m where m.reason = ${reason} and m."subjectId" = d.id)`;
  for (const one of due) {
    await client.$transaction(async (transaction) => {
      const { initiativeId, organisationId } = one;
      const whom = { organisationId, alsoBackbone: true };
      for (const person of await peopleToTell(transaction, initiativeId, whom, today)) {
        await queueMail(transaction, {
          ...{ ...person, reason, subjectId: one.decisionId, initiativeId },
          write: (say) => {
            const locale = isLocale(person.locale) ? person.locale : defaultLocale;
            const told = {
              ...{ title: one.title, ratifier: one.ratifier, initiative: one.initiativeName },
              day: formatDay(one.dueOn, locale),
              link: linkTo(`/initiatives/${one.slug}/decisions/${one.number}`),
            };
            return {
              subject: say("ratification.mail.subject", told),
              text: say("ratification.mail.text", told),
            };
          },
        });
      }
    });
  }
}
