import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";

const asFile = { name: true, type: true, bytes: true, key: true } as const;

/** An annex that the member may read: of a submitted proposal or one that is opened to all, or of their own draft. */
export function findAnnex(member: Member, number: number, id: string) {
  const { initiativeId, personId } = member;
  const readable = {
    OR: [{ submission: { isNot: null } }, { sharing: { isNot: null } }, { authorId: personId }],
  };
  return db().proposalAnnex.findFirst({
    where: { id, proposal: { initiativeId, number, ...readable } },
    select: asFile,
  });
}

/** An annex that everybody may read: marked so, of a decision that is public in an initiative that is. */
export function findPublicAnnex(slug: string, number: number, id: string) {
  return db().proposalAnnex.findFirst({
    where: {
      ...{ id, isPublic: true },
      proposal: {
        number,
        initiative: { slug, publishedAt: { not: null } },
        decision: { is: { publishedAt: { not: null } } },
      },
    },
    select: asFile,
  });
}
