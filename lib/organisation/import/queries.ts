import "server-only";
import type { Transaction } from "@/lib/audit";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/locale";
import type { Member } from "@/lib/member";
import { isUuid } from "@/lib/uuid";
import { type Prisma, Prisma as sql } from "@/prisma/client/client";
import type { Choices } from "./choices";
import type { Existing } from "./existing";
import { fingerprintOf } from "./fingerprint";
import { makePlan } from "./plan";
import { tableOf } from "./table";

type Within = Pick<Transaction, "$queryRaw" | "importDraft">;

/** A file that was read and waits, or was imported. */
export type Draft = {
  id: string;
  fileName: string;
  cells: string[][];
  choices: Choices;
  createdAt: Date;
  confirmedAt: Date | null;
};

/** The member's initiative's draft; null when there is none of this id. */
export async function findDraft(
  member: Pick<Member, "initiativeId">,
  id: string,
  within: Within = db(),
): Promise<Draft | null> {
  if (!isUuid(id)) return null;
  const draft = await within.importDraft.findFirst({
    where: { id, initiativeId: member.initiativeId },
    omit: { initiativeId: true, personId: true },
  });
  return draft && { ...draft, cells: asCells(draft.cells), choices: asChoices(draft.choices) };
}

/** The files that wait for somebody, newest first, without their cells. */
export function findWaitingDrafts(member: Member) {
  return db().importDraft.findMany({
    where: { initiativeId: member.initiativeId, confirmedAt: null },
    select: { id: true, fileName: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 10,
  });
}

/** A draft with what it would do now. Two statements, however long the file. */
export async function findImport(member: Member, id: string, locale: Locale, now: Date) {
  const draft = await findDraft(member, id);
  if (!draft) return null;
  const table = tableOf(draft.cells);
  if (draft.confirmedAt) return { draft, table, plan: null, fingerprint: "" };
  const { plan } = await planDraft(db(), member, draft, { locale, now, newId: counted() });
  return { draft, table, plan, fingerprint: fingerprintOf(plan) };
}

/** What a draft would do to the initiative as it is at this moment. */
export async function planDraft(
  within: Within,
  member: Pick<Member, "initiativeId" | "isBootstrap">,
  draft: Pick<Draft, "cells" | "choices">,
  { locale, now, newId }: { locale: Locale; now: Date; newId: () => string },
) {
  const today = isoDay(dayOf(now));
  return makePlan({
    table: tableOf(draft.cells),
    choices: draft.choices,
    existing: await findExisting(member, now, within),
    locale,
    today,
    isBootstrap: member.isBootstrap,
    newId,
  });
}

/** What the initiative holds today, as far as a spreadsheet can say it: one statement. */
export async function findExisting(
  member: Pick<Member, "initiativeId">,
  now: Date,
  within: Pick<Transaction, "$queryRaw"> = db(),
): Promise<Existing> {
  const on = isoDay(dayOf(now));
  const initiative = sql.sql`${member.initiativeId}::uuid`;
  const isRunning = (table: string) =>
    sql.sql`(${sql.raw(table)}."until" is null or ${sql.raw(table)}."until" > ${on}::date)`;
  const holds = (table: string) =>
    sql.sql`${sql.raw(table)}."from" <= ${on}::date and ${isRunning(table)}`;
  const [existing] = await within.$queryRaw<Existing[]>`
    select ${listOf(sql.sql`
      select json_build_object('id', o.id, 'name', o.name, 'alsoKnownAs', o."alsoKnownAs", 'sector', o.sector,
               'does', o.does, 'place', o.place, 'link', o.link, 'contact', o.contact, 'reach', o.reach,
               'offers', o.offers, 'wants', o.wants, 'livedExperience', o."livedExperience", 'relationKeeperId', o."relationKeeperId",
               'lastInTouchOn', o."lastInTouchOn", 'note', o.note, 'noteKeptUntil', o."noteKeptUntil",
               'isInitiator', o."isInitiator", 'participation', p.kind) as one, o."sortKey" as a, o.id as b
        from "Organisation" o left join "Participation" p on p."organisationId" = o.id and ${holds("p")}
       where o."initiativeId" = ${initiative}`)} as organisations,
    ${listOf(sql.sql`
      select json_build_object('id', g.id, 'kind', g.kind, 'name', g.name, 'purpose', g.purpose, 'mandate', g.mandate,
               'boundedTask', g."boundedTask", 'setUpOn', g."setUpOn", 'reviewOn', g."reviewOn",
               'isClosed', g."closedOn" is not null and g."closedOn" <= ${on}::date) as one, g.kind as a, g.id as b
        from "Group" g where g."initiativeId" = ${initiative}`)} as groups,
    ${listOf(sql.sql`
      select json_build_object('id', s.id, 'groupId', s."groupId", 'organisationId', s."organisationId",
               'constituency', s.constituency, 'role', s.role, 'isVoting', s."isVoting", 'position', s.position,
               'holderId', (select h."personId" from "SeatHolding" h where h."seatId" = s.id and ${holds("h")})) as one,
             lpad(s.position::text, 9, '0') as a, s.id as b
        from "Seat" s join "Group" g on g.id = s."groupId"
       where g."initiativeId" = ${initiative} and ${isRunning("s")}
         and (g."closedOn" is null or g."closedOn" > ${on}::date)`)} as seats,
    ${listOf(sql.sql`
      select json_build_object('id', p.id, 'name', p.name, 'email', coalesce(p.email, ''), 'phone', p.phone) as one,
             p."sortKey" as a, p.id as b
        from "Person" p where p."initiativeId" = ${initiative} and p."removedAt" is null`)} as people,
    ${listOf(sql.sql`
      select json_build_object('id', f.id, 'personId', f."personId", 'organisationId', f."organisationId",
               'title', f.title) as one, f."from"::text as a, f.id as b
        from "Affiliation" f join "Person" p on p.id = f."personId" and p."removedAt" is null
       where p."initiativeId" = ${initiative} and ${holds("f")}`)} as affiliations,
    ${listOf(sql.sql`
      select json_build_object('id', v.id, 'title', v.title, 'ownerOrganisationId', v."ownerOrganisationId",
               'ownerGroupId', v."ownerGroupId", 'start', v."startOn" || '/' || v."startPrecision",
               'end', v."endOn" || '/' || v."endPrecision", 'description', v.description,
               'status', (select r.status from "StatusReport" r where r."activityId" = v.id
                            and not exists (select 1 from "StatusReport" c where c."correctsId" = r.id)
                          order by r.at desc, r.id desc limit 1)) as one, v."sortKey" as a, v.id as b
        from "Activity" v where v."initiativeId" = ${initiative}`)} as activities`;
  return existing as Existing;
}

function listOf(rows: Prisma.Sql): Prisma.Sql {
  return sql.sql`(select coalesce(json_agg(t.one order by t.a, t.b), '[]') from (${rows}) t)`;
}

/** Ids for a plan that is only shown. */
function counted(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `new-${made}`;
  };
}

function asCells(cells: unknown): string[][] {
  return Array.isArray(cells) ? (cells as string[][]) : [];
}

function asChoices(choices: unknown): Choices {
  return choices !== null && typeof choices === "object" ? (choices as Choices) : {};
}
