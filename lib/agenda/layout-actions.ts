"use server";

import { type DeedContext, memberAction, theInitiative } from "@/lib/action";
import { stateOf } from "@/lib/decisions/rules";
import { Refusal } from "@/lib/refusal";
import { keepsWords, type Layout, mayBeTidied, type Passage } from "./rules";
import { layoutForm, noteForm } from "./schema";

/**
 * The secretariat lays a text out anew: line breaks and order, no word. Refuses with words-changed,
 * and with not-to-tidy while it is voted on, or when it was not adopted.
 */
export const tidyLayout = memberAction("layout.tidy", {
  input: layoutForm,
  find: findFrozen,
  run: async ({ transaction, member, now }, form, version) => {
    const state = stateOf(version.proposal, now);
    const adoptedAt = version.adoption?.adoptedAt;
    if (!mayBeTidied({ state, adoptedAt })) throw new Refusal("not-to-tidy");
    const passages = version.passages.map(({ passageId, text, passage: { part } }) => ({
      ...{ passageId, text, part },
    }));
    const layout = layoutOf(form, passages);
    if (!keepsWords(passages, layout))
      throw new Refusal("words-changed", wordsChanged(form, passages));
    await transaction.layoutTidying.create({
      data: { versionId: version.id, personId: member.personId, at: now, layout },
      select: { id: true },
    });
    return {
      ...{ subjectType: "StrategyVersion", subjectId: version.id },
      details: { number: version.number },
      to: `/initiatives/${member.slug}/strategy/${version.number}`,
    };
  },
});

/** The secretariat notes something beside the text. */
export const takeNote = memberAction("note.take", {
  input: noteForm,
  find: theInitiative,
  run: async ({ transaction, member, now }, { part, text }) => {
    const { initiativeId, personId } = member;
    const { id } = await transaction.agendaNote.create({
      data: { initiativeId, part, text, personId, at: now },
      select: { id: true },
    });
    return { subjectType: "AgendaNote", subjectId: id, message: "note-taken" };
  },
});

/** A version that everybody may read. */
async function findFrozen(
  { transaction, member }: DeedContext,
  { versionId: id }: { versionId: string },
) {
  return transaction.strategyVersion.findFirst({
    where: {
      ...{ id, initiativeId: member.initiativeId },
      proposal: { submission: { isNot: null } },
    },
    select: {
      ...{ id: true, number: true },
      passages: {
        select: { passageId: true, text: true, passage: { select: { part: true } } },
        orderBy: [{ passage: { part: "asc" } }, { position: "asc" }],
      },
      adoption: { select: { adoptedAt: true } },
      proposal: {
        select: { submission: true, opening: true, withdrawal: true, decision: true },
      },
    },
  });
}

/** What the form says of each passage, ordered by the places it gives; the same place: as before. */
function layoutOf(form: Record<string, unknown>, passages: Passage[]): Layout {
  return passages
    .map(({ passageId, text }, index) => {
      const typed = form[`text-${passageId}`];
      const place = Number(form[`place-${passageId}`]);
      return {
        passageId,
        text: typeof typed === "string" ? typed.trim() : text,
        place: Number.isFinite(place) ? place : index + 1,
      };
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ passageId, text }) => ({ passageId, text }));
}

/** The fields in which a word came, went or changed. */
function wordsChanged(form: Record<string, unknown>, passages: Passage[]) {
  const fields = passages.flatMap((passage) => {
    const [name, typed] = [`text-${passage.passageId}`, form[`text-${passage.passageId}`]];
    const layout = [{ passageId: passage.passageId, text: typeof typed === "string" ? typed : "" }];
    return typed === undefined || keepsWords([passage], layout) ? [] : [[name, "words-changed"]];
  });
  return Object.fromEntries(fields) as Record<string, "words-changed">;
}
