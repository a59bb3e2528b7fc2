import { closeDatabase, db, openDatabase } from "@/lib/db";

/** Makes the example enormous: thousands of everything that can grow. The server must not run meanwhile. */
export async function fillWorld(dataDir: string): Promise<void> {
  await openDatabase({ dataDir });
  try {
    for (const statement of statements) await db().$executeRawUnsafe(statement);
  } finally {
    await closeDatabase();
  }
}

const here = `(select id from "Initiative" where "isExample")`;
const somebody = `(select id from "Person" where "initiativeId" = ${here} and "accountId" is not null
  and email like 'partner@%')`;
const steering = `(select id from "Group" where "initiativeId" = ${here} and kind = 'steering' limit 1)`;
const otherRow = (
  column: string,
) => `(select r."${column}" from "MatrixRow" r join "MatrixVersion" v on v.id = r."versionId"
  where v."initiativeId" = ${here} and 'other' = any(r.kinds) limit 1)`;

const statements = [
  `insert into "Organisation" (id, "initiativeId", name, "searchKey", "sortKey", sector)
   select gen_random_uuid(), ${here}, 'Forening ' || n, 'forening ' || n, 'forening ' || n, 'civil_society'
     from generate_series(1, 2000) n`,
  `insert into "Participation" (id, "organisationId", kind, "from")
   select gen_random_uuid(), id, 'involved', '2025-01-01' from "Organisation" where name like 'Forening %'
      and "initiativeId" = ${here} and not exists (select 1 from "Participation" t where t."organisationId" = "Organisation".id)`,
  `insert into "Person" (id, "initiativeId", name, "searchKey", "sortKey")
   select gen_random_uuid(), ${here}, 'Frivillig ' || n, 'frivillig ' || n, 'frivillig ' || n
     from generate_series(1, 2000) n`,
  `insert into "Affiliation" (id, "personId", "organisationId", "from")
   select gen_random_uuid(), p.id, o.id, '2025-01-01' from "Person" p
     join "Organisation" o on o.name = 'Forening ' || substr(p.name, 11) and o."initiativeId" = p."initiativeId"
    where p.name like 'Frivillig %'`,
  `insert into "Group" (id, "initiativeId", kind, name, "searchKey", "sortKey", "setUpOn")
   select gen_random_uuid(), ${here}, 'working', 'Gruppe ' || n, 'gruppe ' || n, 'gruppe ' || n, '2025-01-01'
     from generate_series(1, 40) n`,
  `insert into "Seat" (id, "groupId", "organisationId", role, "from", position)
   select gen_random_uuid(), g.id, o.id, 'member', '2025-01-01', n
     from "Group" g cross join generate_series(1, 8) n
     join "Organisation" o on o."initiativeId" = g."initiativeId" and o.name = 'Forening ' || n
    where g.name like 'Gruppe %'`,
  `insert into "SeatHolding" (id, "seatId", "personId", "from")
   select gen_random_uuid(), s.id, p.id, '2025-01-01' from "Seat" s
     join "Group" g on g.id = s."groupId" and g.name like 'Gruppe %'
     join "Person" p on p."initiativeId" = g."initiativeId" and p.name = 'Frivillig ' || s.position`,
  `insert into "Activity" (id, "initiativeId", title, "searchKey", "sortKey", "ownerOrganisationId", "startOn", "startPrecision")
   select gen_random_uuid(), ${here}, 'Indsats ' || n, 'indsats ' || n, 'indsats ' || n, o.id, '2025-01-01', 'month'
     from generate_series(1, 2000) n
     join "Organisation" o on o."initiativeId" = ${here} and o.name = 'Forening ' || n`,
  `insert into "StatusReport" (id, "activityId", status, text, "personId", at)
   select gen_random_uuid(), a.id, (array['on_track', 'at_risk', 'off_track']::"ActivityStatus"[])[1 + n % 3], 'Det går', ${somebody}, now() - n * interval '20 days'
     from "Activity" a cross join generate_series(1, 8) n where a."initiativeId" = ${here}`,
  `insert into "Milestone" (id, "activityId", title, "dueOn", position)
   select gen_random_uuid(), a.id, 'Trin ' || n, '2026-06-01', n
     from "Activity" a cross join generate_series(1, 3) n where a."initiativeId" = ${here}`,
  `insert into "Proposal" (id, "initiativeId", number, kind, title, text, "authorId", "decidingGroupId", "searchKey", "matterId")
   select gen_random_uuid(), ${here}, 10000 + n, 'other', 'Forslag nr. ' || n, 'Vi foreslår det.', ${somebody}, ${steering}, 'forslag nr ' || n, ${otherRow("matterId")}
     from generate_series(1, 600) n`,
  `insert into "ProposalSubmission" ("proposalId", "personId", at)
   select id, ${somebody}, now() - interval '60 days' from "Proposal" where "initiativeId" = ${here} and number > 10000`,
  `insert into "ProposalOpening" ("proposalId", "personId", at, "closesAt", "matrixRowId", rule)
   select p.id, ${somebody}, now() - interval '50 days', case when p.number < 10010 then now() + interval '5 days' else now() - interval '40 days' end,
          ${otherRow("id")}, (select rule from "ProposalOpening" limit 1)
     from "Proposal" p where "initiativeId" = ${here} and number > 10000`,
  `insert into "Decision" (id, "proposalId", outcome, "decidedAt", rule, "seatsAtDecision", "votesFor", "votesAgainst", "votesAbstain", "publishedAt")
   select gen_random_uuid(), p.id, 'adopted', now() - interval '40 days', o.rule, 9, 9, 0, 0, now()
     from "Proposal" p join "ProposalOpening" o on o."proposalId" = p.id
    where "initiativeId" = ${here} and number >= 10010`,
  `insert into "ProposalComment" (id, "proposalId", "personId", text, at)
   select gen_random_uuid(), p.id, ${somebody}, 'En bemærkning ' || n, now() - n * interval '1 hour'
     from "Proposal" p cross join generate_series(1, 120) n
    where p."initiativeId" = ${here} and p.number < 10000`,
  `insert into "BackboneTask" (id, "initiativeId", title, function, state, position, "doneAt")
   select gen_random_uuid(), ${here}, 'Opgave ' || n, 'advance_policy', s, n, case when s = 'done' then now() end
     from generate_series(1, 500) n
     cross join unnest(array['planned', 'in_progress', 'waiting', 'done']::"TaskState"[]) s`,
  `insert into "Invitation" (id, "initiativeId", "personId", "organisationId", "invitedById", "tokenHash", "expiresAt")
   select gen_random_uuid(), p."initiativeId", p.id, f."organisationId", ${somebody}, md5(p.id::text), now() + interval '10 days'
     from "Person" p join "Affiliation" f on f."personId" = p.id where p.name like 'Frivillig %' limit 400`,
  `insert into "AuditEntry" (id, "initiativeId", sequence, at, "personId", deed, "subjectType", "subjectId", "previousHash", hash)
   select gen_random_uuid(), ${here}, 100000 + n, now(), ${somebody}, 'proposal.comment', 'Proposal',
          (select id from "Proposal" where "initiativeId" = ${here} limit 1), '', md5(n::text)
     from generate_series(1, 10000) n`,
  `analyze`,
];
