import { rule } from "@/tests/load/bench/data/decisions";
import { parties } from "@/tests/load/bench/data/parties";

/** How much is in the register of the great initiative, and how many vote there. */
export const great = { slug: "det-store-initiativ", decided: 20_000, voters: 300 } as const;

const initiative = `pg_temp.id('initiative', 900)`;
const steering = `pg_temp.id('steering', 900)`;
// Apart from the numbers of the large initiative and of the others.
const from = 5_000_000;
const open = from + great.decided + 1;

/** When a decision was taken, nine hours after the one before: twenty years of them. */
const decidedAt = `(date_trunc('day', localtimestamp) - (${open} - n) * interval '9 hours')`;

/**
 * An initiative of its own beside the example, with twenty years of decisions and three hundred who
 * vote, of whom two hundred have on the one that is open. Whoever is a member of the example's
 * steering group with this address sits there too.
 */
export const greatInitiative = (email: string) => [
  `insert into "Initiative" (id, slug, name, purpose, "publishedAt")
   values (${initiative}, '${great.slug}', 'Det store initiativ', pg_temp.prose('initiative', 900, 2), now())`,
  `insert into "AuditHead" ("initiativeId") values (${initiative})`,
  `insert into "MatrixVersion" (id, "initiativeId", number) values (pg_temp.id('matrix', 900), ${initiative}, 1)`,
  `insert into "MatrixRow" (id, "versionId", "matterId", position, matter, kinds, rule, "noticeDays", proposers, publicity)
   values (pg_temp.id('matrix row', 900), pg_temp.id('matrix', 900), pg_temp.id('matter', 900), 0, 'Andet', '{other}',
           ${rule}, 0, '{steering,working,partner}', 'listed')`,
  `insert into "Group" (id, "initiativeId", kind, name, "searchKey", "sortKey", "setUpOn")
   values (${steering}, ${initiative}, 'steering', 'Styregruppe', 'styregruppe', 'styregruppe', current_date - 9000)`,
  ...parties(initiative, from, { organisations: great.voters, people: great.voters, groups: 1 }),
  `insert into "Seat" (id, "groupId", "organisationId", role, "isVoting", "from", position)
   select pg_temp.id('great seat', n), ${steering}, pg_temp.id('organisation', ${from} + n),
          (case when n = 2 then 'chair' else 'member' end)::"SeatRole", true, current_date - 9000, n from generate_series(1, ${great.voters}) n`,
  `insert into "SeatHolding" (id, "seatId", "personId", "from")
   select pg_temp.id('great holding', n), pg_temp.id('great seat', n), pg_temp.id('person', ${from} + n), current_date - 9000
     from generate_series(1, ${great.voters}) n`,
  `update "Person" set "accountId" = (select id from "Account" where email = '${email}') where id = pg_temp.id('person', ${from} + 1)`,
  `insert into "Proposal" (id, "initiativeId", number, kind, title, text, "authorId", "organisationId", "decidingGroupId", "matterId", "searchKey", "createdAt")
   select pg_temp.id('proposal', n), ${initiative}, n - ${from}, 'other', title, text, pg_temp.id('person', p), pg_temp.id('organisation', p),
          ${steering}, pg_temp.id('matter', 900), pg_temp.search_key(title || ' ' || text), ${decidedAt} - interval '9 days'
     from generate_series(${from} + 1, ${open}) n
     cross join lateral (select pg_temp.ask(n) as title, pg_temp.prose('text', n, 4) as text,
                                ${from} + 1 + pg_temp.chance('author', n, ${great.voters}) as p) drawn`,
  `insert into "ProposalSubmission" ("proposalId", "personId", at)
   select id, "authorId", "createdAt" from "Proposal" where "initiativeId" = ${initiative}`,
  `insert into "ProposalOpening" ("proposalId", "personId", at, "closesAt", "matrixRowId", rule)
   select id, "authorId", "createdAt" + interval '2 days',
          "createdAt" + interval '9 days' + case when number > ${great.decided} then interval '5 days' else interval '0' end,
          pg_temp.id('matrix row', 900), ${rule}
     from "Proposal" where "initiativeId" = ${initiative}`,
  `insert into "Decision" (id, "proposalId", outcome, "decidedAt", rule, "seatsAtDecision", "votesFor", "votesAgainst", "votesAbstain", "publishedAt")
   select pg_temp.id('decision', n), pg_temp.id('proposal', n),
          (array['adopted', 'adopted', 'adopted', 'rejected']::"DecisionOutcome"[])[1 + pg_temp.chance('outcome', n, 4)],
          ${decidedAt}, ${rule}, ${great.voters}, 180, 40, 20,
          case when pg_temp.chance('public', n, 2) = 0 then ${decidedAt} end
     from generate_series(${from} + 1, ${open} - 1) n`,
  `insert into "Vote" (id, "proposalId", "seatId", "personId", choice, reason, "castAt")
   select pg_temp.id('great vote', n), pg_temp.id('proposal', ${open}), pg_temp.id('great seat', n), pg_temp.id('person', ${from} + n),
          (array['for', 'for', 'for', 'against', 'abstain']::"VoteChoice"[])[1 + pg_temp.chance('great choice', n, 5)],
          case when pg_temp.chance('great why', n, 4) = 0 then pg_temp.prose('why', n, 1) else '' end, localtimestamp - interval '1 day'
     from generate_series(${great.voters / 3} + 1, ${great.voters}) n`,
];
