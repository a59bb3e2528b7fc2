import { addDays } from "date-fns";
import type { DeedContext } from "@/lib/action";
import type { Transaction } from "@/lib/audit";
import { dayOf, isoDay } from "@/lib/dates";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import type { PrismaClient } from "@/prisma/client/client";

/** Mails about the common agenda: a pen that was given, an input that was answered, a version that asks for backing. */

type Recipient = {
  id: string;
  email: string | null;
  account: { email: string; locale: string | null } | null;
};

/** Tells whoever was given the pen, in the deed's own transaction. */
export async function tellPenHolder(
  { transaction, member }: DeedContext,
  holder: Recipient,
  proposal: { id: string; number: number },
): Promise<void> {
  const link = linkTo(`/initiatives/${member.slug}/decisions/${proposal.number}/edit`);
  const told = { initiative: member.initiativeName, name: member.personName, link };
  await mailTo(transaction, holder, member.initiativeId, "agenda.pen", proposal.id, told);
}

/** Tells whoever gave an input that it was answered. */
export async function tellAuthor(
  { transaction, member }: DeedContext,
  input: { id: string; number: number; authorId: string },
): Promise<void> {
  const author = await transaction.person.findFirst({
    where: { id: input.authorId, removedAt: null },
    select: { id: true, email: true, account: { select: { email: true, locale: true } } },
  });
  if (!author) return;
  const link = linkTo(`/initiatives/${member.slug}/strategy/input/${input.number}`);
  const told = { initiative: member.initiativeName, number: input.number, link };
  await mailTo(transaction, author, member.initiativeId, "agenda.answer", input.id, told);
}

/** How long after its adoption a version still asks: a mail server that comes later does not wake old ones. */
const asksForDays = 7;

type Adopted = {
  id: string;
  number: number;
  initiativeId: string;
  initiativeName: string;
  slug: string;
};

/**
 * Asks the parties to stand behind a version that was adopted: everybody who can commit one, once. The
 * same people as the policy names ("commits-organisation"); a test holds the two together.
 */
export async function askForEndorsement(client: PrismaClient, now: Date): Promise<void> {
  if (!hasMailServer()) return;
  const adopted = await client.$queryRaw<Adopted[]>`
    select v.id, v.number, i.id as "initiativeId", i.name as "initiativeName", i.slug
      from "StrategyAdoption" a
      join "StrategyVersion" v on v.id = a."versionId"
      join "Initiative" i on i.id = v."initiativeId" and not i."isExample"
     where a."adoptedAt" > ${addDays(now, -asksForDays)} and a."adoptedAt" <= ${now}
       and not exists (select 1 from "StrategyAdoption" b join "StrategyVersion" w on w.id = b."versionId"
                        where w."initiativeId" = i.id and b."adoptedAt" > a."adoptedAt")
       and not exists (select 1 from "OutboundMail" m where m.reason = 'agenda.endorse' and m."subjectId" = v.id)`;
  for (const version of adopted) {
    await client.$transaction(async (transaction) => {
      const { number, initiativeName: initiative, slug } = version;
      const link = linkTo(`/initiatives/${slug}/strategy/endorsements`);
      for (const { parties, ...person } of await whoCanCommit(transaction, version, now)) {
        const told = { initiative, number, parties: parties.join(", "), link };
        const { initiativeId, id } = version;
        await mailTo(transaction, person, initiativeId, "agenda.endorse", id, told);
      }
    });
  }
}

type Entitled = Recipient & { parties: string[] };

/** Who can commit which of the parties that take part today. */
export async function whoCanCommit(
  transaction: Pick<Transaction, "$queryRaw">,
  { initiativeId }: { initiativeId: string },
  now: Date,
): Promise<Entitled[]> {
  const on = isoDay(dayOf(now));
  return transaction.$queryRaw<Entitled[]>`
    with party as (
      select o.id, o.name, o."sortKey" from "Organisation" o
        join "Participation" t on t."organisationId" = o.id and t.kind <> 'informed'
         and t."from" <= ${on}::date and (t."until" is null or t."until" > ${on}::date)
       where o."initiativeId" = ${initiativeId}::uuid),
    held as (
      select s."organisationId", h."personId" from "Seat" s
        join "Group" g on g.id = s."groupId" and g.kind = 'steering' and g."closedOn" is null and g."initiativeId" = ${initiativeId}::uuid
        join "SeatHolding" h on h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
       where s."isVoting" and s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)),
    entitled as (
      select p.id as party, h."personId" from party p join held h on h."organisationId" = p.id
      union
      select p.id, f."personId" from party p
        join "Affiliation" f on f."organisationId" = p.id and f."from" <= ${on}::date and (f."until" is null or f."until" > ${on}::date)
       where not exists (select 1 from held h where h."organisationId" = p.id))
    select n.id, n.email, case when ac.id is not null then json_build_object('email', ac.email, 'locale', ac.locale) end as account,
           json_agg(p.name order by p."sortKey" collate "C") as parties
      from entitled e join party p on p.id = e.party
      join "Person" n on n.id = e."personId" and n."removedAt" is null
      left join "Account" ac on ac.id = n."accountId"
     where not exists (select 1 from "SeatHolding" h join "Seat" s on s.id = h."seatId"
                         join "Group" g on g.id = s."groupId" and g.kind = 'backbone'
                        where h."personId" = n.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date))
     group by n.id, ac.id order by n.id`;
}

async function mailTo(
  transaction: Transaction,
  { id: personId, email, account }: Recipient,
  initiativeId: string,
  reason: "agenda.pen" | "agenda.answer" | "agenda.endorse",
  subjectId: string,
  told: Record<string, string | number>,
) {
  const address = account?.email ?? email;
  if (!address) return;
  const key = reason.slice("agenda.".length) as "pen" | "answer" | "endorse";
  await queueMail(transaction, {
    ...{ address, locale: account?.locale ?? null, reason, subjectId, initiativeId, personId },
    write: (say) => ({
      subject: say(`strategy.mail.${key}.subject`, told),
      text: say(`strategy.mail.${key}.text`, told),
    }),
  });
}
