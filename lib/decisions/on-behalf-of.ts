import type { Member } from "@/lib/member";
import { Refusal } from "@/lib/refusal";
import type { Party } from "./schema";

/** As whom a member may write: the organisations that they act for and the groups where they sit. */
export function partiesOf(member: Pick<Member, "organisations" | "seats">) {
  const groups = new Map(member.seats.map((seat) => [seat.groupId, seat.groupName]));
  return {
    organisations: member.organisations.map(({ organisationId: id, name }) => ({ id, name })),
    groups: [...groups].map(([id, name]) => ({ id, name })),
  };
}

/** Refuses with not-allowed to write on behalf of somebody that the member does not act for. */
export function refuseOthersName(member: Pick<Member, "organisations" | "seats">, party: Party) {
  const { organisations, groups } = partiesOf(member);
  const isOwn =
    (!party.organisationId || organisations.some((one) => one.id === party.organisationId)) &&
    (!party.groupId || groups.some((one) => one.id === party.groupId));
  if (!isOwn) throw new Refusal("not-allowed", { onBehalfOf: "not-allowed" });
}
