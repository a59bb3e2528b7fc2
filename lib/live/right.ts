import "server-only";
import { cookies } from "next/headers";
import { sessionMark } from "@/lib/auth";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { currentClaim, findMember, seeAsCookie } from "@/lib/session";
import type { Asked } from "./stream";
import { accountTopic, sessionTopic } from "./topics";

/**
 * The right by which a member reads along, to be asked again while they do: it ends within a second with
 * the session, and within some seconds with the membership. Null without a session.
 */
export async function rightToRead(
  member: Member,
  room?: { key: string; isInRoom: () => Promise<boolean> },
): Promise<Pick<Asked, "reader" | "endsWith"> | null> {
  const [claim, mark, jar] = await Promise.all([currentClaim(), sessionMark(), cookies()]);
  if (!claim || !mark) return null;
  const seeAs = jar.get(seeAsCookie)?.value ?? null;
  const { slug, personId } = member;
  const mayRead = async () => {
    const still = await findMember(db(), claim, slug, seeAs, dayOf(new Date()));
    return still?.personId === personId && (!room || room.isInRoom());
  };
  const right = [claim.accountId, claim.epoch, slug, seeAs, room?.key].join(" ");
  return {
    reader: { session: mark, right, mayRead },
    endsWith: [sessionTopic(mark), accountTopic(claim.accountId)],
  };
}
