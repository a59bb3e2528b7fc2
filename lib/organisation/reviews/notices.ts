import type { Transaction } from "@/lib/audit";
import { addDays, dayOf, isoDay } from "@/lib/dates";
import { peopleToTell } from "@/lib/decisions/people-to-tell";
import { formatDay } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import type { PrismaClient } from "@/prisma/client/client";
import { warnDays } from "./rules";

type Review = {
  groupId: string;
  groupName: string;
  reviewOn: Date;
  /** What set the day: the wording that it replaced, or the group itself. A new day is a new occasion. */
  occasionId: string;
  chairs: { personId: string; address: string; locale: string | null }[];
  initiativeId: string;
  initiativeName: string;
  slug: string;
};

const reason = "organisation.review";

/** Tells whoever chairs a group, and the secretariat, once, thirty days before the group is to be reviewed. */
export async function remindOfReviews(client: PrismaClient, now: Date): Promise<void> {
  if (!hasMailServer()) return;
  const today = dayOf(now);
  for (const review of await nearReviews(client, today)) {
    await client.$transaction((transaction) => tell(transaction, review, today));
  }
}

async function tell(transaction: Transaction, review: Review, today: Date) {
  const { initiativeId, occasionId } = review;
  const secretariat = await peopleToTell(
    transaction,
    initiativeId,
    { organisationId: null, alsoBackbone: true },
    today,
  );
  for (const person of [...review.chairs, ...secretariat]) {
    await queueMail(transaction, {
      ...{ ...person, reason, subjectId: occasionId, initiativeId },
      write: (say) => {
        const told = {
          group: review.groupName,
          initiative: review.initiativeName,
          day: formatDay(review.reviewOn, isLocale(person.locale) ? person.locale : defaultLocale),
          link: linkTo(`/initiatives/${review.slug}/organisation/groups/${review.groupId}`),
        };
        return {
          subject: say("organisation.reviewMail.subject", told),
          text: say("organisation.reviewMail.text", told),
        };
      },
    });
  }
}

/** One that was overdue before anybody was told is told of too. */
function nearReviews(client: PrismaClient, today: Date) {
  const on = isoDay(today);
  const soon = isoDay(addDays(today, warnDays));
  return client.$queryRaw<Review[]>`
    with near as (
      select g.id, g.name, g."reviewOn", g."initiativeId", coalesce(
               (select w.id from "GroupWording" w where w."groupId" = g.id and w."reviewOn" is distinct from g."reviewOn"
                 order by w."until" desc, w.id desc limit 1), g.id) as "occasionId"
        from "Group" g where g."closedOn" is null and g."reviewOn" <= ${soon}::date)
    select g.id as "groupId", g.name as "groupName", g."reviewOn", g."occasionId", i.id as "initiativeId", i.name as "initiativeName", i.slug,
           (select coalesce(json_agg(distinct jsonb_build_object('personId', p.id, 'address', lower(coalesce(a.email, p.email)), 'locale', a.locale)), '[]')
              from "Seat" s
              join "SeatHolding" h on h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
              join "Person" p on p.id = h."personId" and p."removedAt" is null
              left join "Account" a on a.id = p."accountId"
             where s."groupId" = g.id and s.role = 'chair' and s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)
               and coalesce(a.email, p.email) is not null) as chairs
      from near g
      join "Initiative" i on i.id = g."initiativeId"
     where not exists (select 1 from "OutboundMail" m where m.reason = ${reason} and m."subjectId" = g."occasionId")
     order by g.id`;
}
