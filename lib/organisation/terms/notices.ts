import type { Transaction } from "@/lib/audit";
import { addMonths, dayOf, firstDayAfter, isoDay, lastDay } from "@/lib/dates";
import { peopleToTell } from "@/lib/decisions/people-to-tell";
import { formatDay } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import type { PrismaClient } from "@/prisma/client/client";
import { warnMonths } from "./rules";

type Ending = {
  /** The time that ends: another end is another occasion only for another holder. */
  holdingId: string;
  seatId: string;
  groupId: string;
  personId: string;
  standsFor: string;
  groupName: string;
  endsOn: Date;
  address: string | null;
  locale: string | null;
  /** The secretariat has heard of this group's terms that end this day. */
  isGroupTold: boolean;
  initiativeId: string;
  initiativeName: string;
  slug: string;
};

const reason = "organisation.term";
const groupReason = "organisation.term.group";

/**
 * Tells each holder, once, three months before their term ends, and the secretariat once for all of a
 * group that end the same day. Where somebody is to follow already, nobody is told.
 */
export async function remindOfTerms(client: PrismaClient, now: Date): Promise<void> {
  if (!hasMailServer()) return;
  const today = dayOf(now);
  const terms = await endingTerms(client, today);
  for (const first of terms.filter(isFirstOfItsKind)) {
    const together = terms.filter((one) => keyOf(one) === keyOf(first));
    await client.$transaction(async (transaction) => {
      for (const term of together) await tellHolder(transaction, term);
      if (together.some(({ isGroupTold }) => isGroupTold)) return;
      const { initiativeId, holdingId } = first;
      const whom = { organisationId: null, alsoBackbone: true };
      for (const person of await peopleToTell(transaction, initiativeId, whom, today)) {
        await queueMail(transaction, {
          ...{ ...person, reason: groupReason, subjectId: holdingId, initiativeId },
          write: (say) => {
            const told = toldOf(first, person.locale, "/organisation/seats");
            const facts = { ...told, count: together.length };
            return {
              subject: say("organisation.terms.mail.secretariat.subject", facts),
              text: say("organisation.terms.mail.secretariat.text", facts),
            };
          },
        });
      }
    });
  }
}

async function tellHolder(transaction: Transaction, term: Ending) {
  const { personId, address, locale, initiativeId, groupId, seatId } = term;
  if (!address) return;
  await queueMail(transaction, {
    ...{ personId, address, locale, initiativeId, reason, subjectId: term.holdingId },
    write: (say) => {
      const page = `/organisation/groups/${groupId}/seats/${seatId}/hand-over`;
      const told = toldOf(term, locale, page);
      return {
        subject: say("organisation.terms.mail.holder.subject", told),
        text: say("organisation.terms.mail.holder.text", told),
      };
    },
  });
}

const isFirstOfItsKind = (term: Ending, index: number, all: Ending[]) =>
  all.findIndex((one) => keyOf(one) === keyOf(term)) === index;

const keyOf = ({ groupId, endsOn }: Ending) => `${groupId} ${isoDay(endsOn)}`;

function toldOf(term: Ending, locale: string | null, page: string) {
  return {
    standsFor: term.standsFor,
    group: term.groupName,
    initiative: term.initiativeName,
    day: formatDay(lastDay(term.endsOn), isLocale(locale) ? locale : defaultLocale),
    link: linkTo(`/initiatives/${term.slug}${page}`),
  };
}

function endingTerms(client: PrismaClient, today: Date) {
  const on = isoDay(today);
  const soon = isoDay(firstDayAfter(addMonths(today, warnMonths)));
  return client.$queryRaw<Ending[]>`
    select h.id as "holdingId", s.id as "seatId", g.id as "groupId", p.id as "personId",
           coalesce(o.name, s.constituency) as "standsFor", g.name as "groupName", least(s."until", h."until") as "endsOn",
           lower(coalesce(a.email, p.email)) as address, a.locale, exists (
             select 1 from "OutboundMail" m join "SeatHolding" y on y.id = m."subjectId" join "Seat" z on z.id = y."seatId"
              where m.reason = ${groupReason} and z."groupId" = g.id and least(z."until", y."until") = least(s."until", h."until")) as "isGroupTold",
           i.id as "initiativeId", i.name as "initiativeName", i.slug
      from "SeatHolding" h
      join "Person" p on p.id = h."personId" and p."removedAt" is null
      join "Seat" s on s.id = h."seatId"
      join "Group" g on g.id = s."groupId" and (g."closedOn" is null or g."closedOn" > least(s."until", h."until"))
      join "Initiative" i on i.id = g."initiativeId"
      left join "Account" a on a.id = p."accountId"
      left join "Organisation" o on o.id = s."organisationId"
     where h."from" <= ${on}::date and least(s."until", h."until") > ${on}::date and least(s."until", h."until") <= ${soon}::date
       and not exists (select 1 from "SeatHolding" n where n."seatId" = s.id and n."from" >= h."until" and (n."until" is null or n."until" > n."from"))
       and not exists (select 1 from "OutboundMail" m where m.reason = ${reason} and m."subjectId" = h.id)
     order by h.id`;
}
