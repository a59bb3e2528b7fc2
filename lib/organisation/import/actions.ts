"use server";

import { getLocale } from "next-intl/server";
import { type DeedContext, type Done, memberAction, theInitiative } from "@/lib/action";
import { isLocale } from "@/lib/i18n/locale";
import { Refusal } from "@/lib/refusal";
import { newUuid } from "@/lib/uuid";
import type { ImportResult } from "./choices";
import { fingerprintOf } from "./fingerprint";
import { keepImportedRows, rowsBefore } from "./imported-rows";
import { writeWorld } from "./mutations";
import { type Draft, findDraft, planDraft } from "./queries";
import { readFile } from "./read-file";
import { revise } from "./revise";
import { dropDraft, reviseDraft, uploadFile } from "./schema";
import { tableOf } from "./table";

const keptDays = 30;

/** Reads a file and keeps its cells until somebody has seen what they would do. Refuses with file-…. */
export const readSpreadsheet = memberAction("import.run", {
  input: uploadFile,
  find: theInitiative,
  run: async ({ transaction, member, now }, { file }) => {
    const { cells, delimiter } = await readFile(new Uint8Array(await file.arrayBuffer()));
    const { initiativeId, personId, slug } = member;
    const old = new Date(now.getTime() - keptDays * 24 * 60 * 60 * 1000);
    await transaction.importDraft.deleteMany({
      where: { initiativeId, confirmedAt: null, createdAt: { lt: old } },
    });
    const fileName = file.name.slice(0, 200);
    const { id } = await transaction.importDraft.create({
      data: { initiativeId, personId, fileName, cells, choices: { delimiter } },
      select: { id: true },
    });
    return { ...about(id, "read", { rows: cells.length }), to: pageOf(slug, id) };
  },
});

/**
 * Takes in what the reader mended, skipped, answered; and, when the plan is the one that was shown,
 * imports it: all of it or nothing. Refuses with import-needs-you and already-done.
 */
export const reviseImport = memberAction("import.run", {
  input: reviseDraft,
  find: ({ transaction, member }, { draftId }) => findDraft(member, draftId, transaction),
  run: async (context, { draftId, shown, ...fields }, draft) => {
    if (draft.confirmedAt) throw new Refusal("already-done");
    const locale = await readersLocale();
    const { transaction, member, now } = context;
    const given = { locale, now, newId: newUuid };
    const { plan, world } = await planDraft(transaction, member, draft, given);
    const choices = revise(draft.choices, tableOf(draft.cells), fields, plan);
    if (fields.intent !== "confirm" || isOther(choices, draft.choices)) {
      await transaction.importDraft.update({ where: { id: draftId }, data: { choices } });
      return { ...about(draftId, "revise"), to: pageOf(member.slug, draftId, "read") };
    }
    if (plan.needsYou > 0) throw new Refusal("import-needs-you");
    if (fingerprintOf(plan) !== shown) {
      return { ...about(draftId, "out-of-date"), to: pageOf(member.slug, draftId, "changed") };
    }
    const before = await rowsBefore(transaction, world);
    const written = await writeWorld({ ...context, world });
    await keepImportedRows(transaction, draftId, before);
    await context.record(...written.records);
    const kind = plan.kind as ImportResult["kind"];
    const result = { ...plan.counts, kind, made: written.made };
    return conclude(context, draft, result);
  },
});

/** Throws a file's cells away without importing them. What was imported stays: already-done. */
export const dropImport = memberAction("import.run", {
  input: dropDraft,
  find: ({ transaction, member }, { draftId }) => findDraft(member, draftId, transaction),
  run: async ({ transaction, member }, { draftId }, draft) => {
    if (draft.confirmedAt) throw new Refusal("already-done");
    await transaction.importDraft.delete({ where: { id: draftId } });
    return { ...about(draftId, "drop"), to: `/initiatives/${member.slug}/organisation/import` };
  },
});

/** The cells have done their work and hold names and addresses: only the figures are kept. */
async function conclude(
  { transaction, member, now }: DeedContext,
  { id }: Draft,
  result: ImportResult,
): Promise<Done> {
  await transaction.importDraft.update({
    where: { id },
    data: { cells: [], choices: { result }, confirmedAt: now },
  });
  const { made, kind, ...counts } = result;
  return {
    ...about(id, "import", { table: kind, ...counts, ...made }),
    to: pageOf(member.slug, id),
  };
}

function about(subjectId: string, step: string, figures: Record<string, string | number> = {}) {
  return { subjectType: "ImportDraft", subjectId, details: { step, ...figures } };
}

function pageOf(slug: string, draftId: string, said?: "read" | "changed"): string {
  const page = `/initiatives/${slug}/organisation/import/${draftId}`;
  return said ? `${page}?said=${said}` : page;
}

function isOther(one: object, other: object): boolean {
  return inOrder(one) !== inOrder(other);
}

/** The database gives an object's keys in an order of its own. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

async function readersLocale() {
  const locale = await getLocale();
  return isLocale(locale) ? locale : "da";
}
