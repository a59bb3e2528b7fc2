"use server";

import { memberAction } from "@/lib/action";
import { vacancyForm } from "./schema";

/** Says whom one looks for to a seat that nobody holds. It changes no structure, so the secretariat may. */
export const describeVacancy = memberAction("seat.assign", {
  input: vacancyForm,
  find: ({ transaction, member }, { seatId }) =>
    transaction.seat.findFirst({
      where: { id: seatId, group: { initiativeId: member.initiativeId } },
      select: { groupId: true },
    }),
  run: async ({ transaction }, { seatId, lookingFor }, { groupId }) => {
    await transaction.seat.update({
      where: { id: seatId },
      data: { lookingFor },
      select: { id: true },
    });
    return {
      subjectType: "Seat",
      subjectId: seatId,
      details: { groupId },
      message: "saved",
    };
  },
});
