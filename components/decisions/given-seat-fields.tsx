import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { lastDay, parseIsoDay } from "@/lib/dates";
import { givenRoles } from "@/lib/decisions/effects";

type GivenSeat = { groupId: string; role: string; isVoting: boolean; until: string | null };

export const toOption = ({ id, name }: { id: string; name: string }) => ({
  value: id,
  label: name,
});
export const dayIn = (text: string | null | undefined) => (text ? parseIsoDay(text) : null);

/** The group in which a seat is given, by a decision or an election. */
export function GroupField({
  groups,
  seat,
}: {
  groups: { id: string; name: string }[];
  seat: Pick<GivenSeat, "groupId"> | null;
}) {
  const say = useTranslations("decisions.form");
  return (
    <Select
      name="group"
      label={say("group")}
      options={groups.map(toOption)}
      defaultValue={seat?.groupId}
    />
  );
}

/** The part that the seat plays in it. */
export function RoleField({ seat }: { seat: Pick<GivenSeat, "role"> | null }) {
  const say = useTranslations("decisions.form");
  const roles = useTranslations("seatRoles");
  return (
    <Select
      name="role"
      label={say("role")}
      options={givenRoles.map((value) => ({ value, label: roles(value) }))}
      defaultValue={seat?.role ?? "member"}
      empty={false}
    />
  );
}

/** Has it a vote? */
export function VotingField({ seat }: { seat: Pick<GivenSeat, "isVoting"> | null }) {
  const say = useTranslations("decisions.form");
  return (
    <Checkbox
      name="isVoting"
      label={say("isVoting")}
      hint={say("isVotingHint")}
      defaultChecked={seat?.isVoting ?? false}
    />
  );
}

/** Until when it is given, if not for good. */
export function LastDayField({ seat }: { seat: Pick<GivenSeat, "until"> | null }) {
  const say = useTranslations("decisions.form");
  const until = dayIn(seat?.until);
  return (
    <DateField
      name="lastDay"
      label={say("lastDay")}
      defaultValue={until && lastDay(until)}
      optional
    />
  );
}
