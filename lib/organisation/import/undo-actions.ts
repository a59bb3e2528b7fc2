"use server";

import { getTranslations } from "next-intl/server";
import { memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { obstacleSentences } from "./obstacle-words";
import { undoForm } from "./schema";
import { takeBack } from "./undo-mutations";
import { findDoneImport, planUndo } from "./undo-queries";

/**
 * Takes an import back as a whole: all of it or nothing. Refuses with already-done, import-built-on
 * (told by name), and what takeBack refuses with.
 */
export const undoImport = memberAction("import.undo", {
  input: undoForm,
  find: ({ transaction, member }, { importId }) => findDoneImport(member, importId, transaction),
  run: async ({ transaction, member, now }, _input, done) => {
    const { id, undoneAt, hasRows } = done;
    if (undoneAt || !hasRows) throw new Refusal("already-done");
    const plan = await planUndo(done, member, transaction);
    if (plan.count > 0) {
      const say = await getTranslations("import.undo");
      const what = obstacleSentences(say, plan).join(" ");
      throw new Refusal("import-built-on", {}, { what });
    }
    await takeBack({ transaction, member, now, draftId: id });
    return {
      subjectType: "ImportDraft",
      subjectId: id,
      details: { ...plan.gone },
      to: `/initiatives/${member.slug}/organisation/import/${id}`,
    };
  },
});
