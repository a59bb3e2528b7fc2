import { db } from "@/lib/db";
import { writeFirstMatrix } from "@/lib/decisions/matrix/first";
import { searchKey, sortKey } from "@/lib/names";
import { readSpreadsheet, reviseImport } from "@/lib/organisation/import/actions";
import { findImport } from "@/lib/organisation/import/queries";
import { requireMember } from "@/lib/session";
import { send } from "@/tests/support/acting";

/** A file as somebody has it on their machine. */
export const textFile = (content: string, name = "liste.csv") => new File([content], name);

/** An initiative in which nothing is yet but the one who starts it. */
export async function startInitiative(slug: string, accountId: string): Promise<string> {
  const name = "Ulla Brandt";
  const { id, people } = await db().initiative.create({
    data: {
      slug,
      name: "Hjem til Alle",
      purpose: "Ingen ung uden hjem",
      auditHead: { create: {} },
      people: { create: { accountId, name, searchKey: searchKey(name), sortKey: sortKey(name) } },
    },
    include: { people: true },
  });
  await db().$transaction((transaction) => writeFirstMatrix(transaction, id, new Date()));
  const personId = people[0]?.id ?? "";
  await db().initiator.create({ data: { initiativeId: id, personId, from: new Date(2026, 0, 1) } });
  return id;
}

export async function upload(slug: string, file: File): Promise<string> {
  const outcome = await send(readSpreadsheet.bind(null, slug), { file });
  if (!outcome.ok || !("to" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.to.split("/").at(-1) ?? "";
}

export async function shown(slug: string, draftId: string) {
  const member = await requireMember(slug);
  const found = await findImport(member, draftId, "da", new Date());
  if (!found?.plan) throw new Error("no such draft");
  return { ...found, plan: found.plan };
}

export async function press(
  slug: string,
  draftId: string,
  intent: string,
  fields: Record<string, string> = {},
) {
  const { fingerprint } = await shown(slug, draftId);
  return send(reviseImport.bind(null, slug), { draftId, shown: fingerprint, intent, ...fields });
}

/** Reads a file and imports it, as it stands. */
export async function takeIn(slug: string, file: File) {
  const draftId = await upload(slug, file);
  const outcome = await press(slug, draftId, "confirm");
  return { draftId, outcome };
}
