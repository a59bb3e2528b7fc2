"use server";

import { memberAction, theInitiative } from "@/lib/action";
import { describeInitiative, publishInitiative } from "./schema";

/** Gives the initiative another name or purpose. Its address stays. */
export const saveInitiative = memberAction("initiative.describe", {
  input: describeInitiative,
  find: theInitiative,
  run: async ({ transaction, member }, { name, purpose }) => {
    await transaction.initiative.update({
      where: { id: member.initiativeId },
      data: { name, purpose },
    });
    return { subjectType: "Initiative", subjectId: member.initiativeId, message: "saved" };
  },
});

/** Switches the public page on or off. */
export const showInitiative = memberAction("initiative.publish", {
  input: publishInitiative,
  find: theInitiative,
  run: async ({ transaction, member, now }, { shown }) => {
    await transaction.initiative.update({
      where: { id: member.initiativeId },
      data: { publishedAt: shown === "on" ? now : null },
    });
    return {
      subjectType: "Initiative",
      subjectId: member.initiativeId,
      details: { shown: shown === "on" },
      message: "saved",
    };
  },
});
