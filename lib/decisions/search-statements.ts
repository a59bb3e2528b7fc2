import { searchKey } from "@/lib/names";
import { Prisma } from "@/prisma/client/client";
import type { Chosen } from "./register-rules";

/** Parts of statements about a proposal `p` that search the register. */

/** "14", "nr. 14", "beslutning 14": the number that somebody looks for; null: they look for words. */
export function numberSought(words: string): number | null {
  const found = /^(?:#|nr\.?|no\.?|beslutning|decision|forslag|proposal)?\s*(\d{1,9})$/i.exec(
    words,
  );
  return found ? Number(found[1]) : null;
}

/**
 * Does the proposal have this number, or hold the words in its title or text? By Danish stems
 * ("kommune" finds "kommunernes"), and as parts of words ("skole" finds "folkeskolen").
 */
export function matches(initiativeId: string, words: string): Prisma.Sql {
  if (words === "") return Prisma.sql`true`;
  return Prisma.sql`p.id in (
    select z.id from "Proposal" z
     where z."initiativeId" = ${initiativeId}::uuid
       and to_tsvector('danish'::regconfig, z.title || ' ' || z.text) @@ ${stems(words)}
    union
    select z.id from "Proposal" z
     where z."initiativeId" = ${initiativeId}::uuid and ${hasParts(words)}
    ${ofNumber(initiativeId, numberSought(words))})`;
}

/** The proposals that match (`id`) and how well (`rank`): found once, whatever is asked of them. */
export function soughtIn(initiativeId: string, words: string): Prisma.Sql {
  return Prisma.sql`select p.id, ${rankOf(words)} as rank from "Proposal" p where ${matches(initiativeId, words)}`;
}

function hasParts(words: string): Prisma.Sql {
  return Prisma.join(partsOf(words).map(hasPart), " and ");
}

/** The index knows three letters in a row: for fewer it would be read as a whole, which takes longer than reading every proposal. */
function hasPart(part: string): Prisma.Sql {
  return part.length < 3
    ? Prisma.sql`strpos(z."searchKey", ${part}) > 0`
    : Prisma.sql`z."searchKey" like ${`%${part}%`}`;
}

function ofNumber(initiativeId: string, number: number | null): Prisma.Sql {
  if (number === null) return Prisma.empty;
  return Prisma.sql`
    union
    select z.id from "Proposal" z where z."initiativeId" = ${initiativeId}::uuid and z.number = ${number}::int`;
}

/**
 * A part of a statement for what was asked for, and nothing else of it where it was not: the database
 * makes one plan for all values, and guesses wrong where each may be none.
 */
export function ifAsked<Value>(
  asked: Value | null,
  condition: (asked: Value) => Prisma.Sql,
): Prisma.Sql {
  return asked === null ? Prisma.sql`true` : condition(asked);
}

/** How well it matches: 0 by its number, 1 by its title, 2 by its text alone. */
export function rankOf(words: string): Prisma.Sql {
  if (words === "") return Prisma.sql`1`;
  return Prisma.sql`
    case when p.number = ${numberSought(words)}::int then 0
         when strpos(lower(p.title), ${words.toLowerCase()}) > 0
           or to_tsvector('danish'::regconfig, p.title) @@ ${stems(words)} then 1
         else 2 end`;
}

/** More parts than anybody types by hand; each is a condition of its own. */
const mostParts = 12;

/** Words without any letter or figure look for nothing, and find nothing. */
function partsOf(words: string): string[] {
  const parts = searchKey(words).split(" ").filter(Boolean).slice(0, mostParts);
  return parts.length === 0 ? ["\u{fffd}"] : parts;
}

function stems(words: string): Prisma.Sql {
  return Prisma.sql`websearch_to_tsquery('danish'::regconfig, ${words})`;
}

/** Is this the group that decides, by its id or by words of its name? */
export function isDecidedBy(body: Chosen | null): Prisma.Sql {
  if (!body) return Prisma.sql`true`;
  if (body.id) return Prisma.sql`p."decidingGroupId" = ${body.id}::uuid`;
  return Prisma.sql`exists (select 1 from "Group" z where z.id = p."decidingGroupId" and z."searchKey" like ${like(body)})`;
}

/** Does this organisation propose it, or answer for it? */
export function isOfOrganisation(organisation: Chosen | null): Prisma.Sql {
  if (!organisation) return Prisma.sql`true`;
  if (organisation.id) {
    return Prisma.sql`(p."organisationId" = ${organisation.id}::uuid or p."responsibleOrganisationId" = ${organisation.id}::uuid)`;
  }
  return Prisma.sql`exists (select 1 from "Organisation" z
    where z.id in (p."organisationId", p."responsibleOrganisationId") and z."searchKey" like ${like(organisation)})`;
}

/** Is it about this matter of the decision matrix? Its words are those of the row that it was put on under. */
export function isAboutMatter(matter: Chosen | null): Prisma.Sql {
  if (!matter) return Prisma.sql`true`;
  if (matter.id) return Prisma.sql`p."matterId" = ${matter.id}::uuid`;
  return Prisma.sql`exists (select 1 from "ProposalOpening" zo
    join "MatrixRow" z on z.id = zo."matrixRowId"
   where zo."proposalId" = p.id and strpos(lower(z.matter), ${matter.words?.toLowerCase() ?? ""}) > 0)`;
}

function like({ words }: { words: string | null }): string {
  return `%${searchKey(words ?? "")}%`;
}
