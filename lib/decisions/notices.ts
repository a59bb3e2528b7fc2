import { addHours } from "date-fns";
import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { formatLongMoment } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import type { PrismaClient } from "@/prisma/client/client";
import { type ElectoralSeat, holdersOf } from "./electorate-rules";
import { findSeats } from "./find-seats";
import { readRule } from "./read-rule";

/** Mails about a vote: one when it opens, and one the day before it closes to the seats that have not voted. */

type Announced = {
  id: string;
  number: number;
  title: string;
  closesAt: Date;
  /** The round before this one: each round is an occasion of its own. Null: it is the first. */
  roundId?: string | null;
  initiativeId: string;
  initiativeName: string;
  slug: string;
};
type Occasion = "vote" | "reminder" | "extended";

/** Asks everybody who may vote, deputies too, in the deed's own transaction. */
export async function queueInvitations(
  transaction: Transaction,
  proposal: Announced,
  seats: ElectoralSeat[],
  now: Date,
): Promise<void> {
  await queueFor(transaction, "vote", proposal, { owing: seats, seats }, now);
}

/** Tells everybody who may vote that they have more time, in the deed's own transaction. */
export async function queueExtension(
  transaction: Transaction,
  proposal: Announced,
  seats: ElectoralSeat[],
  now: Date,
): Promise<void> {
  await queueFor(transaction, "extended", proposal, { owing: seats, seats }, now);
}

/** How long before closing the seats that have not voted are reminded. */
const remindHours = 24;

/**
 * Reminds the seats that have not voted of what closes within a day. Nobody is reminded twice of
 * one round of a proposal, also not when it is given more time, and nobody of a vote that was open for
 * less than a day in the first place.
 */
export async function remindOfVotes(client: PrismaClient, now: Date): Promise<void> {
  if (!hasMailServer()) return;
  const closing = await client.$queryRaw<
    (Announced & { decidingGroupId: string; rule: unknown })[]
  >`
    select p.id, p.number, p.title, p."decidingGroupId", o.rule, o."closesAt", i.id as "initiativeId", i.name as "initiativeName", i.slug,
           r.id as "roundId"
      from "ProposalOpening" o
      join "Proposal" p on p.id = o."proposalId"
      join "Initiative" i on i.id = p."initiativeId"
      left join lateral (select z.id, z."resumedAt" from "ProposalRound" z where z."proposalId" = p.id order by z.number desc limit 1) r on true
     where o."closesAt" > ${now} and o."closesAt" <= ${addHours(now, remindHours)}
       and (r.id is null or r."resumedAt" is not null) and o.rule->>'procedure' not in ('advice', 'delegated')
       and coalesce(r."resumedAt", o.at) <= o."closesAt" - make_interval(hours => ${remindHours}::int)
       and p."settledAt" is null
       and not exists (select 1 from "OutboundMail" m where m.reason = ${reasonOf("reminder")} and m."subjectId" = coalesce(r.id, p.id))`;
  for (const proposal of closing) {
    await client.$transaction(async (transaction) => {
      const seats = await findSeats(transaction, proposal, readRule(proposal.rule), dayOf(now));
      const owing = seats.filter((seat) => seat.vote === null);
      await queueFor(transaction, "reminder", proposal, { owing, seats }, now);
    });
  }
}

async function queueFor(
  transaction: Transaction,
  occasion: Occasion,
  proposal: Announced,
  { owing, seats }: { owing: ElectoralSeat[]; seats: ElectoralSeat[] },
  now: Date,
) {
  const voting = owing.filter((seat) => seat.counts && !seat.recusal);
  const seatsOf = seatsByPerson(voting, seats);
  for (const { id, address, locale } of await addressesOf(transaction, [...seatsOf.keys()])) {
    const told = {
      title: proposal.title,
      initiative: proposal.initiativeName,
      seats: seatsOf.get(id)?.join(", ") ?? "",
      moment: formatLongMoment(proposal.closesAt, locale, now),
      link: linkTo(`/initiatives/${proposal.slug}/decisions/${proposal.number}`),
    };
    await queueMail(transaction, {
      address,
      locale,
      reason: reasonOf(occasion),
      subjectId: proposal.roundId ?? proposal.id,
      initiativeId: proposal.initiativeId,
      personId: id,
      write: (say) => ({
        subject: say(`decisions.mail.${occasion}.subject`, told),
        text: say(`decisions.mail.${occasion}.text`, told),
      }),
    });
  }
}

/** Where these people get their mail, and in which language; without those who left or have no address. */
export async function addressesOf(transaction: Transaction, personIds: string[]) {
  const people = await transaction.person.findMany({
    where: { id: { in: personIds }, removedAt: null },
    select: { id: true, email: true, account: { select: { email: true, locale: true } } },
  });
  return people.flatMap(({ id, email, account }) => {
    const address = account?.email ?? email;
    const locale = isLocale(account?.locale) ? account.locale : defaultLocale;
    return address ? [{ id, address, locale }] : [];
  });
}

function reasonOf(occasion: Occasion) {
  return `decisions.${occasion}`;
}

/** Which of these seats each person may vote for: by proxy where there is one, else as holder or as deputy. */
function seatsByPerson(owing: ElectoralSeat[], seats: ElectoralSeat[]): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const seat of owing) {
    const receiver = seats.find((one) => one.seatId === seat.proxy?.toSeatId);
    const voters = receiver ? holdersOf(receiver) : [...holdersOf(seat), ...seat.deputies];
    for (const { personId } of voters) {
      people.set(personId, [...(people.get(personId) ?? []), seat.standsFor]);
    }
  }
  return people;
}
