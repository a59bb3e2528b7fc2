"use server";

import { memberAction } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { findSubject } from "../find-proposal";
import { stateOf } from "../rules";
import { annexName, annexTypes, whyNotAdded } from "./rules";
import { addForm, removeForm } from "./schema";
import { typeOf } from "./type-of";

/** The author adds a file to a draft. What it is, its content says; its name is never believed. */
export const addAnnex = memberAction("proposal.edit", {
  input: addForm,
  find: findSubject,
  run: async ({ transaction, member, now }, { file, isPublic }, proposal) => {
    if (stateOf(proposal, now) !== "draft") throw new Refusal("annex-frozen");
    const { id: proposalId, number } = proposal;
    const already = await transaction.proposalAnnex.count({ where: { proposalId } });
    const reason = whyNotAdded(file.size, already);
    if (reason) throw new Refusal(reason, { file: reason });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const ending = await typeOf(bytes);
    if (!ending) throw new Refusal("annex-type", { file: "annex-type" });
    const { id } = await transaction.proposalAnnex.create({
      data: {
        ...{ proposalId, name: annexName(file.name, ending), type: annexTypes[ending] },
        ...{ size: bytes.length, bytes, isPublic, personId: member.personId, at: now },
      },
      select: { id: true },
    });
    return { ...about(proposalId), details: { number, annexId: id }, message: "annex.added" };
  },
});

/** The author takes a file out of a draft. */
export const removeAnnex = memberAction("proposal.edit", {
  input: removeForm,
  find: findSubject,
  run: async ({ transaction, now }, { annexId }, proposal) => {
    if (stateOf(proposal, now) !== "draft") throw new Refusal("annex-frozen");
    const { id: proposalId, number } = proposal;
    const { count } = await transaction.proposalAnnex.deleteMany({
      where: { id: annexId, proposalId },
    });
    if (count === 0) throw new Refusal("not-found");
    return { ...about(proposalId), details: { number, annexId }, message: "annex.removed" };
  },
});

function about(subjectId: string) {
  return { subjectType: "Proposal", subjectId };
}
