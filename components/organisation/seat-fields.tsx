import { useTranslations } from "next-intl";
import { Checkbox, RadioGroup } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { lastDay } from "@/lib/dates";
import type { SeatRole } from "@/lib/member";
import { seatRoles } from "@/lib/organisation/rules";
import { OrganisationField } from "./organisation-field";

export type SeatValues = {
  organisationId: string | null;
  constituency: string | null;
  role: SeatRole;
  isVoting: boolean;
  deputyForSeatId: string | null;
  from: Date;
  until: Date | null;
};

/** What a form says about a seat. */
export function SeatFields({
  values,
  today,
  hasVotes,
  organisations,
  principals,
}: {
  values?: SeatValues;
  today: Date;
  /** False in the backbone, whose seats have no vote. */
  hasVotes: boolean;
  organisations: { id: string; name: string }[];
  /** The seats that a deputy may stand in for. */
  principals: { id: string; standsFor: string }[];
}) {
  const say = useTranslations("organisation.seat");
  const role = useTranslations("seatRoles");
  return (
    <>
      <OrganisationField
        name="organisationId"
        label={say("organisation")}
        empty={say("noOrganisation")}
        organisations={organisations}
        defaultValue={values?.organisationId ?? ""}
      />
      <TextField
        name="constituency"
        label={say("constituency")}
        hint={say("constituencyHint")}
        optional
        maxLength={200}
        defaultValue={values?.constituency ?? ""}
      />
      <RadioGroup
        name="role"
        label={say("role")}
        choices={seatRoles.map((value) => ({ value, label: role(value) }))}
        defaultValue={values?.role ?? "member"}
      />
      {principals.length > 0 && (
        <Select
          name="deputyForSeatId"
          label={say("deputyFor")}
          hint={say("deputyForHint")}
          optional
          empty={say("notDeputy")}
          options={principals.map(({ id, standsFor }) => ({ value: id, label: standsFor }))}
          defaultValue={values?.deputyForSeatId ?? ""}
        />
      )}
      {hasVotes && (
        <Checkbox
          name="isVoting"
          label={say("isVoting")}
          hint={say("isVotingHint")}
          defaultChecked={values?.isVoting}
        />
      )}
      <DateField name="from" label={say("from")} defaultValue={values?.from ?? today} />
      <DateField
        name="lastDay"
        label={say("lastDay")}
        hint={say("lastDayHint")}
        optional
        defaultValue={values?.until ? lastDay(values.until) : null}
      />
    </>
  );
}
