import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import type { ActivityChoices } from "./columns";

/** Is there anybody for whom this member may register an activity? */
export function mayRegisterSome(member: Member): boolean {
  const organisations = member.organisations.map(({ organisationId }) => organisationId);
  const groups = member.seats.filter((seat) => seat.groupKind === "working");
  return (
    may(member, "activity.register") ||
    organisations.some((id) => may(member, "activity.register", { ownerOrganisationId: id })) ||
    groups.some(({ groupId }) => may(member, "activity.register", { ownerGroupId: groupId }))
  );
}

/** Of all possible owners, those for whom this member may register; the present owner stays choosable. */
export function ownersFor(
  member: Member,
  { groups, organisations }: ActivityChoices,
  present: { ownerOrganisationId: string | null; ownerGroupId: string | null } | null = null,
) {
  return {
    groups: groups.filter(
      ({ id }) =>
        id === present?.ownerGroupId || may(member, "activity.register", { ownerGroupId: id }),
    ),
    organisations: organisations.filter(
      ({ id }) =>
        id === present?.ownerOrganisationId ||
        may(member, "activity.register", { ownerOrganisationId: id }),
    ),
  };
}
