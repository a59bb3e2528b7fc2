import { addDays, dayOf, isoDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import { Prisma, type PrismaClient } from "@/prisma/client/client";
import { peopleToTell } from "../people-to-tell";
import { remindDaysBefore } from "./rules";
import { followUpDue } from "./statements";

type Due = {
  /** What was last said of it, or the decision: a new day is a new occasion. */
  subjectId: string;
  number: number;
  title: string;
  organisationId: string | null;
  due: Date;
  initiativeId: string;
  initiativeName: string;
  slug: string;
};

const reason = "decisions.followUp";

/** Reminds those who see to a decision, once, a week before it is to be followed up; where nobody does, the secretariat. */
export async function remindOfFollowUps(client: PrismaClient, now: Date): Promise<void> {
  if (!hasMailServer()) return;
  const today = dayOf(now);
  const due = await client.$queryRaw<Due[]>`
    select * from (
      select coalesce((select l.id from "FollowUp" l where l."decisionId" = d.id order by l.at desc, l.id desc limit 1), d.id) as "subjectId",
             p.number, p.title, p."responsibleOrganisationId" as "organisationId",
             ${followUpDue(Prisma.sql`d`, Prisma.sql`p`)} as due,
             i.id as "initiativeId", i.name as "initiativeName", i.slug
        from "Decision" d
        join "Proposal" p on p.id = d."proposalId"
        join "Initiative" i on i.id = p."initiativeId"
       where d.outcome = 'adopted'
         and (p."followUpOn" is not null or exists (select 1 from "FollowUp" a where a."decisionId" = d.id))) q
     where q.due >= ${isoDay(today)}::date and q.due <= ${isoDay(addDays(today, remindDaysBefore))}::date
       and not exists (select 1 from "OutboundMail" m where m.reason = ${reason} and m."subjectId" = q."subjectId")`;
  for (const { subjectId, initiativeId, organisationId, ...one } of due) {
    await client.$transaction(async (transaction) => {
      const whom = { organisationId, alsoBackbone: organisationId === null };
      for (const person of await peopleToTell(transaction, initiativeId, whom, today)) {
        await queueMail(transaction, {
          ...{ ...person, reason, subjectId, initiativeId },
          write: (say) => {
            const locale = isLocale(person.locale) ? person.locale : defaultLocale;
            const told = {
              ...{ title: one.title, initiative: one.initiativeName },
              day: formatDay(one.due, locale),
              link: linkTo(`/initiatives/${one.slug}/decisions/${one.number}#follow-up`),
            };
            return {
              subject: say("followUp.mail.subject", told),
              text: say("followUp.mail.text", told),
            };
          },
        });
      }
    });
  }
}
