import "server-only";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { Prisma } from "@/prisma/client/client";
import { endOf } from "./chain/statements";
import type { WaitingProposal } from "./columns";
import { countVoices } from "./electorate-rules";
import { isRecused } from "./find-seats";
import { followUpDue } from "./follow-up/statements";
import { ratificationLine } from "./ratification/statements";
import { readRule } from "./read-rule";
import { chosen, type ProposalSummary, type RegisterFilters } from "./register-rules";
import { awaitsOneAt } from "./rounds/statements";
import { type Choice, type Outcome, stateOf } from "./rules";
import {
  ifAsked,
  isAboutMatter,
  isDecidedBy,
  isOfOrganisation,
  soughtIn,
} from "./search-statements";
import { boundBy, isSilent, votersOf } from "./voters";
import { latestOfEachYear, yearOf } from "./year-statements";

/** Lists of proposals and decisions. */

const pageSize = 50;

export type Row = Omit<ProposalSummary, "state"> & {
  submittedAt: Date | null;
  withdrawnAt: Date | null;
  awaits?: boolean;
};

/**
 * A page of the register: own drafts, then what is being voted on (first closing first), then what
 * waits to be put on, then what is settled (newest first). `after` is the number of the last one on
 * the page before. Where words are sought, each part begins with the titles that hold them.
 */
export async function register(
  member: Member,
  filters: RegisterFilters,
  now: Date,
): Promise<{ proposals: ProposalSummary[]; next: number | null }> {
  const { q, state, kind, outcome, year, after } = filters;
  // Without words to rank by, the newest are read from the index alone.
  const [sought, ofSought, rank, byRank] =
    q === ""
      ? [Prisma.empty, Prisma.empty, Prisma.sql`1`, Prisma.empty]
      : [
          Prisma.sql`sought as materialized (${soughtIn(member.initiativeId, q)}),`,
          Prisma.sql`join sought on sought.id = p.id`,
          Prisma.sql`sought.rank`,
          Prisma.sql`rank,`,
        ];
  const narrowed = Prisma.sql`
    p."initiativeId" = ${member.initiativeId}::uuid
    and ${isDecidedBy(chosen(filters.body))} and ${isAboutMatter(chosen(filters.matter))} and ${isOfOrganisation(chosen(filters.organisation))}
    and ${ifAsked(kind, (asked) => Prisma.sql`p.kind::text = ${asked}`)}
    and ${ifAsked(outcome, (asked) => Prisma.sql`p."settledAs"::text = ${asked}`)}
    and ${ifAsked(year, (asked) => Prisma.sql`${yearOf(momentOf)} = ${asked}::int`)}`;
  const rows = await db().$queryRaw<Row[]>`
    with ${sought} previous as (
      select ${partAndPlace}, ${rank} as rank from ${standing} ${ofSought}
       where p."initiativeId" = ${member.initiativeId}::uuid and p.number = ${after}::int and ${isReadable(member)}),
    waiting as (
      select * from (
        select p.id, ${partAndPlace}, ${rank} as rank, case when ${awaitsOneAt(now)} then 'awaiting'
                 when op."closesAt" <= ${now} then 'closing' when op.at is not null then 'open'
                 when s.at is not null then 'submitted' else 'draft' end as state
          from ${standing} ${ofSought} where ${narrowed} and p."settledAt" is null and ${isReadable(member)}) w
       where ${ifAsked(state, isWaitingIn)}),
    settled as (
      select p.id, ${settledPartAndPlace}, ${rank} as rank from "Proposal" p ${ofSought}
       where ${narrowed} and p."settledAt" is not null
         and ${ifAsked(state, isSettledAs)}
         and ${ifAsked(
           after,
           () => Prisma.sql`(${rank}, ${settledPlace}, p.number) >
              (select case when part = 3 then rank else -1 end, case when part = 3 then place else '-infinity' end, number from previous)`,
         )}
       order by ${byRank} p."settledAt" desc, p.number limit ${pageSize + 1}),
    listed as (
      select l.* from (select id, part, place, number, rank from waiting union all select * from settled) l
       where ${ifAsked(after, () => Prisma.sql`(part, rank, place, number) > (select part, rank, place, number from previous)`)}
       order by part, rank, place, number limit ${pageSize + 1})
    select p.id, p.number, p.kind::text as kind, p.title, a.name as "authorName", coalesce(fg.name, o.name) as "fromName",
           op."closesAt", s.at as "submittedAt", w.at as "withdrawnAt", d.outcome::text as outcome, p."settledAt",
           d."publishedAt" is not null as "isPublic", p."settledAt" is null and ${awaitsOneAt(now)} as awaits,
           ${endOf(Prisma.sql`d.id`)} as ended, ${ratificationLine(Prisma.sql`d.id`)} as ratification,
           (select od.due from (select ${followUpDue(Prisma.sql`d`, Prisma.sql`p`)} as due) od
             where od.due < ${isoDay(dayOf(now))}::date) as "overdueSince"
      from listed l join "Proposal" p on p.id = l.id
      left join "ProposalSubmission" s on s."proposalId" = p.id
      left join "ProposalOpening" op on op."proposalId" = p.id
      join "Person" a on a.id = p."authorId"
      left join "Organisation" o on o.id = p."organisationId"
      left join "Group" fg on fg.id = p."fromGroupId"
      left join "ProposalWithdrawal" w on w."proposalId" = p.id
      left join "Decision" d on d."proposalId" = p.id
     order by l.part, l.rank, l.place, l.number`;
  const proposals = rows.slice(0, pageSize).map((row) => summaryOf(row, now));
  const isMore = rows.length > pageSize;
  return { proposals, next: isMore ? (proposals.at(-1)?.number ?? null) : null };
}

function isWaitingIn(state: string): Prisma.Sql {
  return Prisma.sql`(state = ${state} or (${state} = 'waiting' and part in (1, 2)) or (${state} = 'open' and state = 'closing'))`;
}

function isSettledAs(state: string): Prisma.Sql {
  return Prisma.sql`${state} = case when p."settledAs" is null then 'withdrawn'
    when p."settledAs" = 'lapsed' then 'lapsed' else 'decided' end`;
}

/** A proposal with what tells where it stands. */
const standing = Prisma.sql`
  "Proposal" p
  left join "ProposalSubmission" s on s."proposalId" = p.id
  left join "ProposalOpening" op on op."proposalId" = p.id`;

/** What is settled was submitted; else it is read from the submission, or is a draft: one's own, or opened to all. */
function isReadable({ personId }: Member): Prisma.Sql {
  return Prisma.sql`(p."settledAt" is not null or s.at is not null or p."authorId" = ${personId}::uuid
    or exists (select 1 from "ProposalSharing" sh where sh."proposalId" = p.id))`;
}

const momentOf = Prisma.sql`coalesce(p."settledAt", p."createdAt")`;
/** The newest first, in the order of an index. */
const settledPlace = Prisma.sql`-extract(epoch from p."settledAt")`;
const settledPartAndPlace = Prisma.sql`3 as part, ${settledPlace} as place, p.number`;
const partAndPlace = Prisma.sql`
  case when p."settledAt" is not null then 3 when op.at is not null then 1 when s.at is not null then 2 else 0 end as part,
  coalesce(${settledPlace}, extract(epoch from coalesce(op."closesAt", p."createdAt"))) as place, p.number`;

type RegisterFacts = {
  waiting: number;
  decided: number;
  total: number;
  years: number[];
  /** How many holders of mandates should have reported back by now. */
  overdueReports: number;
};

/** What the register's heading and its filters say, whatever is shown below. */
export async function registerFacts(member: Member, now: Date): Promise<RegisterFacts> {
  const rows = await db().$queryRaw<RegisterFacts[]>`
    with recursive latest as (${latestOfEachYear({ ...member, moment: Prisma.sql`p."settledAt"` })}),
    settled as (
      select count(*) as total, count(*) filter (where p."settledAs" <> 'lapsed') as decided
        from "Proposal" p where p."initiativeId" = ${member.initiativeId}::uuid and p."settledAt" is not null),
    unsettled as (
      select count(s.at) as waiting, count(*) filter (where ${isReadable(member)}) as readable,
             array_agg(p."createdAt") filter (where s.at is not null) as moments
        from "Proposal" p left join "ProposalSubmission" s on s."proposalId" = p.id
       where p."initiativeId" = ${member.initiativeId}::uuid and p."settledAt" is null)
    select unsettled.waiting::int as waiting, settled.decided::int as decided,
           (settled.total + unsettled.readable)::int as total,
           array(select distinct ${yearOf(Prisma.sql`m.at`)}::int
                   from (select at from latest union all select unnest(unsettled.moments)) m) as years,
           (select count(*)::int from "Mandate" m join "Decision" md on md.id = m."decisionId"
              join "Proposal" mp on mp.id = md."proposalId" and mp."initiativeId" = ${member.initiativeId}::uuid
             where m."reportOn" < ${isoDay(dayOf(now))}::date
               and not exists (select 1 from "MandateReport" mr where mr."mandateId" = m.id)) as "overdueReports"
      from settled cross join unsettled`;
  const facts = rows[0] ?? { waiting: 0, decided: 0, total: 0, years: [], overdueReports: 0 };
  return { ...facts, years: facts.years.sort((one, other) => other - one) };
}

type WaitingRow = Row & {
  closesAt: Date;
  seats: number;
  recused: number;
  votesFor: number;
  votesAgainst: number;
  votesAbstain: number;
  votesAside: number;
  rule: unknown;
  /** The sectors of the seats that have voted. */
  sectors: (string | null)[];
  chair: Choice | null;
  mySeats: WaitingProposal["mySeats"];
};

/** What is being voted on where the member may still vote, first closing first, each with its count so far. */
export async function waitingForVote(member: Member, now: Date): Promise<WaitingProposal[]> {
  if (member.roles.includes("backbone")) return [];
  const own = member.seats.flatMap((seat) =>
    seat.isVoting ? [seat.seatId] : (seat.deputyForSeatId ?? []),
  );
  if (own.length === 0 && member.organisations.length === 0) return [];
  const held = member.seats.map((seat) => seat.seatId);
  const on = Prisma.sql`${isoDay(dayOf(now))}::date`;
  const rows = await db().$queryRaw<WaitingRow[]>`
    with bound as (${boundBy(member, on)})
    select p.id, p.number, p.kind::text as kind, p.title, a.name as "authorName", coalesce(fg.name, o.name) as "fromName",
           op."closesAt", op.at as "submittedAt", null::timestamp as "withdrawnAt", null as outcome, null::timestamp as "settledAt",
           false as "isPublic", null as ended, null as ratification, null::date as "overdueSince", op.rule, tally.*, mine."mySeats"
      from "ProposalOpening" op
      join "Proposal" p on p.id = op."proposalId"
      join "Person" a on a.id = p."authorId"
      left join "Organisation" o on o.id = p."organisationId"
      left join "Group" fg on fg.id = p."fromGroupId"
      cross join lateral (
        select count(*)::int as seats, count(*) filter (where ${isRecused})::int as recused,
               count(*) filter (where v.choice = 'for')::int as "votesFor",
               count(*) filter (where v.choice = 'against')::int as "votesAgainst",
               count(*) filter (where v.choice = 'abstain')::int as "votesAbstain",
               count(*) filter (where v.choice = 'aside')::int as "votesAside",
               coalesce(json_agg(s.sector) filter (where v.id is not null), '[]') as sectors,
               min(v.choice::text) filter (where s."isChair") as chair
          from ${votersOf(on)} s
          left join "Vote" v on coalesce(v."seatId", v."organisationId") = s.id and v."proposalId" = p.id and v."replacedAt" is null) tally
      cross join lateral (
        select json_agg(json_build_object('seatId', s.id, 'standsFor', s."standsFor") order by s.position, s."standsFor") as "mySeats"
          from ${votersOf(on)} s
          left join "Proxy" x on x."proposalId" = p.id and coalesce(x."fromSeatId", x."fromOrganisationId") = s.id and x."withdrawnAt" is null
         where case when x.id is not null then x."toSeatId" = any(${held}::uuid[]) or x."toOrganisationId" in (select id from bound)
                    when s."isOrganisation" then s.id in (select id from bound)
                    else s.id = any(${own}::uuid[]) end
           and not ${isRecused} and ${isSilent}) mine
     where p."initiativeId" = ${member.initiativeId}::uuid and op."closesAt" > ${now} and mine."mySeats" is not null
       and op.rule->>'procedure' <> 'advice' and not ${awaitsOneAt(now)}
       and p."settledAt" is null
     order by op."closesAt", p.number limit ${pageSize}`;
  return rows.map(
    ({
      votesFor,
      votesAgainst,
      votesAbstain,
      votesAside,
      seats,
      recused,
      sectors,
      chair,
      ...row
    }) => ({
      ...row,
      state: "open",
      rule: readRule(row.rule),
      counted: {
        tally: { for: votesFor, against: votesAgainst, abstain: votesAbstain, aside: votesAside },
        seats,
        recused,
        voices: countVoices(sectors.map((sector) => ({ sector }))),
        chair,
      },
    }),
  );
}

export function summaryOf({ submittedAt, withdrawnAt, ...row }: Row, now: Date): ProposalSummary {
  const state = stateOf(
    {
      submission: submittedAt,
      opening: row.closesAt && { closesAt: row.closesAt },
      withdrawal: withdrawnAt,
      awaits: row.awaits,
      decision: row.outcome && { outcome: row.outcome as Outcome },
    },
    now,
  );
  return { ...row, state };
}
