import type { Transaction } from "@/lib/audit";
import { isoDay } from "@/lib/dates";
import type { Effect, EffectFacts } from "./effects";
import { organisationsNamed } from "./impossible";
import { seatingFacts } from "./seating/facts";

/** What a proposal's effect names, as it stands on this day: one statement whatever the kind. */
export async function findEffectFacts(
  within: Pick<Transaction, "$queryRaw">,
  initiativeId: string,
  proposal: Effect,
  day: Date,
  proposalId: string | null = null,
): Promise<EffectFacts> {
  const { kind, effect } = proposal;
  const on = isoDay(day);
  const groupId = groupNamed(proposal);
  const personId = personNamed(proposal);
  const seatId = kind === "end_seat" ? effect.seatId : null;
  const namesGroup =
    kind === "set_up_group" || kind === "change_group" || kind === "elect_backbone";
  const groupName = namesGroup ? effect.name : null;
  const title = kind === "start_activity" ? effect.title : null;
  const candidateIds = kind === "elect" ? effect.candidates.map((one) => one.personId) : [];
  const goalIds = kind === "start_activity" ? effect.goalIds : [];
  const givesSeat = kind === "elect" || kind === "give_seat";
  const organisations = organisationsNamed(proposal);
  const rows = await within.$queryRaw<EffectFacts[]>`
    select
      (select json_build_object('id', g.id, 'name', g.name, 'kind', g.kind,
                'isClosed', g."closedOn" is not null and g."closedOn" <= ${on}::date,
                'seats', (select count(*)::int from "Seat" s where s."groupId" = g.id and (s."until" is null or s."until" > ${on}::date)),
                'wording', (select json_build_object('name', w.name, 'purpose', w.purpose, 'mandate', w.mandate, 'boundedTask', w."boundedTask", 'reviewOn', w."reviewOn")
                  from (select b.name, b.purpose, b.mandate, b."boundedTask", b."reviewOn", 0 as later from "GroupWording" b
                          join "Decision" d on d.id = b."replacedByDecisionId" and d."proposalId" = ${proposalId}::uuid where b."groupId" = g.id
                        union all select g.name, g.purpose, g.mandate, g."boundedTask", g."reviewOn", 1) w order by w.later limit 1))
         from "Group" g where g.id = ${groupId}::uuid and g."initiativeId" = ${initiativeId}::uuid) as "group",
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name)), '[]')
         from "Organisation" o where o.id = any(${organisations}::uuid[]) and o."initiativeId" = ${initiativeId}::uuid) as organisations,
      (select json_build_object('name', p.name, 'isPublic', p."publicSince" is not null, 'isRemoved', p."removedAt" is not null,
                'sitsInGroup', exists (select 1 from "SeatHolding" h join "Seat" s on s.id = h."seatId" and s."groupId" = ${groupId}::uuid
                  where h."personId" = p.id and (h."until" is null or h."until" > greatest(h."from", ${on}::date))),
                'isBackbone', exists (select 1 from "SeatHolding" h join "Seat" s on s.id = h."seatId"
                   join "Group" g on g.id = s."groupId" and g.kind = 'backbone'
                  where h."personId" = p.id and (h."until" is null or h."until" > ${on}::date)))
         from "Person" p where p.id = ${personId}::uuid and p."initiativeId" = ${initiativeId}::uuid) as person,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'isPublic', p."publicSince" is not null, 'isRemoved', p."removedAt" is not null,
                'isBackbone', exists (select 1 from "SeatHolding" h join "Seat" s on s.id = h."seatId"
                   join "Group" g on g.id = s."groupId" and g.kind = 'backbone'
                  where h."personId" = p.id and (h."until" is null or h."until" > ${on}::date))) order by p."sortKey"), '[]')
         from "Person" p where p.id = any(${candidateIds}::uuid[]) and p."initiativeId" = ${initiativeId}::uuid) as candidates,
      (select json_build_object('standsFor', coalesce(o.name, s.constituency), 'groupName', g.name,
                'isEnded', (s."until" is not null and s."until" <= ${on}::date) or (g."closedOn" is not null and g."closedOn" <= ${on}::date),
                'holderName', hp.name, 'isHolderPublic', hp."publicSince" is not null)
         from "Seat" s join "Group" g on g.id = s."groupId" and g."initiativeId" = ${initiativeId}::uuid
         left join "Organisation" o on o.id = s."organisationId"
         left join "SeatHolding" h on h."seatId" = s.id and h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)
         left join "Person" hp on hp.id = h."personId" where s.id = ${seatId}::uuid limit 1) as seat,
      (select coalesce(json_agg(json_build_object('personId', h."personId", 'organisationId', s."organisationId", 'constituency', s.constituency,
                'standsFor', coalesce(o.name, s.constituency), 'isVoting', s."isVoting") order by s.position), '[]')
         from "Seat" s left join "Organisation" o on o.id = s."organisationId"
         left join "SeatHolding" h on h."seatId" = s.id and (h."until" is null or h."until" > greatest(h."from", ${on}::date))
        where s."groupId" = ${givesSeat ? groupId : null}::uuid and (s."until" is null or s."until" > ${on}::date)
          and (h."personId" = any(${candidateIds}::uuid[]) or s."organisationId" = any(${organisations}::uuid[]))) as seated,
      (select coalesce(json_agg(coalesce(w."candidateId", w."organisationId")), '[]') from "StandDown" w where w."proposalId" = ${proposalId}::uuid) as "stoodDown",
      (select json_build_object('id', g.id, 'name', g.name, 'hostName', h.name) from "Group" g left join "Organisation" h on h.id = g."hostOrganisationId"
        where g."initiativeId" = ${initiativeId}::uuid and g.kind = 'backbone' and (g."closedOn" is null or g."closedOn" > ${on}::date) limit 1) as backbone,
      exists (select 1 from "Group" g where g."initiativeId" = ${initiativeId}::uuid and g.name = ${groupName} and g.id is distinct from ${groupId}::uuid) as "groupNameTaken",
      exists (select 1 from "Activity" a where a."initiativeId" = ${initiativeId}::uuid and a.title = ${title}) as "activityTitleTaken",
      (select coalesce(json_agg(json_build_object('id', q.id, 'text', q.text)), '[]')
         from (select distinct on (w."passageId") w."passageId" as id, w.text from "PassageWording" w
                 join "StrategyVersion" v on v.id = w."versionId" and v."initiativeId" = ${initiativeId}::uuid
                where w."passageId" = any(${goalIds}::uuid[]) order by w."passageId", v.number desc) q) as goals,
      ${seatingFacts(kind === "adopt_seating" ? effect : null, { initiativeId, on })}`;
  const facts = rows[0];
  if (!facts) throw new Error("A select without a table gives one row");
  return facts;
}

/** The group that an effect concerns, if it exists already. */
function groupNamed({ kind, effect }: Effect): string | null {
  if (kind === "give_seat" || kind === "elect") return effect.groupId;
  if (kind === "renew_group" || kind === "change_group" || kind === "close_group") {
    return effect.groupId;
  }
  return kind === "start_activity" ? effect.ownerGroupId : null;
}

/** The person to whom an effect gives something. */
function personNamed({ kind, effect }: Effect): string | null {
  if (kind === "give_seat") return effect.personId;
  return kind === "other" ? (effect.mandate?.holderId ?? null) : null;
}
