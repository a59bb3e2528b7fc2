"use server";

import { memberAction } from "@/lib/action";
import { Prisma } from "@/prisma/client/client";
import { wantedForm, wantedOfForm } from "./schema";

/** Says whom a group is to be made of. It gives nobody a seat, so the secretariat may. */
export const wantInGroup = memberAction("seat.assign", {
  input: wantedForm,
  find: ({ transaction, member }, { groupId }) =>
    transaction.group.findFirst({
      where: { id: groupId, initiativeId: member.initiativeId },
      select: { id: true },
    }),
  run: async ({ transaction, member }, form, { id }) => {
    await transaction.group.update({
      where: { id },
      data: { wanted: wantedOfForm(form) ?? Prisma.DbNull },
      select: { id: true },
    });
    const to = `/initiatives/${member.slug}/organisation/groups/${id}#balance`;
    return { subjectType: "Group", subjectId: id, to };
  },
});
