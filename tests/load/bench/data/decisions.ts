import { defaultRule } from "@/lib/decisions/voting-rules";
import { unit } from "@/tests/load/bench/sizes";

export const rule = `'${JSON.stringify(defaultRule)}'::jsonb`;

/** The steering group's voting seats of today with their holders, in an order that never changes. */
const electorate = (initiative: string) => `
  (select s.id as seat, h."personId" as holder, row_number() over (order by s.position, s.id) as place, count(*) over () as seats
     from "Seat" s join "Group" g on g.id = s."groupId" and g.kind = 'steering' and g."initiativeId" = ${initiative}
     join "SeatHolding" h on h."seatId" = s.id and h."from" <= current_date and (h.until is null or h.until > current_date)
    where s."isVoting" and (s.until is null or s.until > current_date))`;

/** The row of the initiative's matrix about matters that have no kind of their own. */
const otherMatters = (initiative: string) => (column: "id" | "matterId") =>
  `
  (select r."${column}" from "MatrixRow" r join "MatrixVersion" v on v.id = r."versionId" and v."initiativeId" = ${initiative}
    where r.kinds = array['other']::"ProposalKind"[] order by v.number desc, r.position desc limit 1)`;

/**
 * Proposals through all their states: of every hundred that were decided five more wait for the
 * secretariat, two were withdrawn, and a few are open.
 */
export const decisions = (
  initiative: string,
  from: number,
  count: number,
  organisations: number,
) => {
  const [waiting, withdrawn, open] = [
    Math.ceil(count / 20),
    Math.ceil(count / 50),
    Math.min(8, Math.ceil(count / 100)),
  ];
  const last = {
    decided: from + count,
    waiting: from + count + waiting,
    withdrawn: from + count + waiting + withdrawn,
  };
  const all = last.withdrawn + open;
  const submittedAt = `date_trunc('day', localtimestamp) - interval '20 days' - (${last.decided} - least(n, ${last.decided})) * interval '9 hours'`;
  return [
    `insert into "Proposal" (id, "initiativeId", number, kind, title, text, "authorId", "organisationId", "decidingGroupId", "matterId", "searchKey", "createdAt")
     select pg_temp.id('proposal', n), ${initiative}, top.number + n - ${from}, 'other', title, text, pg_temp.id('person', p), pg_temp.id('organisation', p),
            (select id from "Group" where "initiativeId" = ${initiative} and kind = 'steering' order by "setUpOn", id limit 1), ${otherMatters(initiative)("matterId")},
            pg_temp.search_key(title || ' ' || text), ${submittedAt} - interval '3 days'
       from generate_series(${from} + 1, ${all}) n
       cross join (select coalesce(max(number), 0) as number from "Proposal" where "initiativeId" = ${initiative}) top
       cross join lateral (select pg_temp.ask(n) as title, pg_temp.prose('text', n, 4 + pg_temp.chance('length', n, 8)) as text,
                                  ${from} + 1 + pg_temp.chance('author', n, ${organisations}) as p) drawn`,
    `insert into "ProposalSubmission" ("proposalId", "personId", at)
     select id, "authorId", ${submittedAt} from generate_series(${from} + 1, ${all}) n join "Proposal" on id = pg_temp.id('proposal', n)`,
    `insert into "ProposalOpening" ("proposalId", "personId", at, "closesAt", "matrixRowId", rule)
     select id, "authorId", ${submittedAt} + interval '2 days',
            case when n > ${last.withdrawn} then date_trunc('day', localtimestamp) + (3 + n % 10) * interval '1 day' else ${submittedAt} + interval '9 days' end,
            ${otherMatters(initiative)("id")}, ${rule}
       from generate_series(${from} + 1, ${all}) n join "Proposal" on id = pg_temp.id('proposal', n)
      where n <= ${last.decided} or n > ${last.withdrawn}`,
    `insert into "ProposalWithdrawal" ("proposalId", "personId", at, reason)
     select id, "authorId", ${submittedAt} + interval '5 days', pg_temp.prose('withdrawn', n, 1)
       from generate_series(${last.waiting} + 1, ${last.withdrawn}) n join "Proposal" on id = pg_temp.id('proposal', n)`,
    `insert into "Vote" (id, "proposalId", "seatId", "personId", choice, reason, "castAt")
     select pg_temp.id('vote', n * 100 + place), pg_temp.id('proposal', n), seat, holder,
            (array['for', 'for', 'for', 'for', 'against', 'abstain']::"VoteChoice"[])[1 + pg_temp.chance('choice', n * 100 + place, 6)],
            case when pg_temp.chance('says why', n * 100 + place, 4) = 0 then pg_temp.prose('why', n, 1) else '' end,
            ${submittedAt} + interval '2 days' + place * interval '3 hours'
       from generate_series(${from} + 1, ${last.decided}) n cross join ${electorate(initiative)} e where place <= ${unit.votes}`,
    `insert into "Decision" (id, "proposalId", outcome, "decidedAt", rule, "seatsAtDecision", "votesFor", "votesAgainst", "votesAbstain", "publishedAt")
     select pg_temp.id('decision', n), pg_temp.id('proposal', n),
            (case when cast_for + against + abstain <= seats / 2 then 'lapsed' when cast_for > against then 'adopted' else 'rejected' end)::"DecisionOutcome",
            ${submittedAt} + interval '9 days', ${rule}, seats, cast_for, against, abstain,
            case when pg_temp.chance('public', n, 2) = 0 then ${submittedAt} + interval '10 days' end
       from generate_series(${from} + 1, ${last.decided}) n
       cross join (select count(*) as seats from ${electorate(initiative)} e) e
       cross join lateral (select count(*) filter (where choice = 'for') as cast_for, count(*) filter (where choice = 'against') as against,
                                  count(*) filter (where choice = 'abstain') as abstain from "Vote" where "proposalId" = pg_temp.id('proposal', n)) counted`,
    `insert into "ProposalComment" (id, "proposalId", "personId", text, at)
     select pg_temp.id('comment', n * 3 + c), pg_temp.id('proposal', n), "authorId", pg_temp.prose('comment', n * 3 + c, 2), ${submittedAt} + (c + 1) * interval '1 day'
       from generate_series(${from} + 1, ${all}) n join "Proposal" on id = pg_temp.id('proposal', n) cross join generate_series(0, 1) c`,
  ];
};
