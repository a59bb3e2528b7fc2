import { useTranslations } from "next-intl";
import { OrganisationField } from "@/components/organisation/organisation-field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { sendInvitation } from "@/lib/access/invitation-actions";
import type { SeatRole } from "@/lib/member";

type Seat = { id: string; groupName: string; role: SeatRole; standsFor: string };

/** @param person somebody of the initiative without access; null: somebody new */
export function InviteForm({
  slug,
  person,
  seats,
  organisations,
  chosen,
  hasMail,
}: {
  slug: string;
  person: { id: string; name: string; email: string | null } | null;
  seats: Seat[];
  organisations: { id: string; name: string }[];
  chosen: { seatId?: string; organisationId?: string };
  hasMail: boolean;
}) {
  const say = useTranslations("access.invite");
  const roleOf = useTranslations("seatRoles");
  const toOption = ({ id, role, standsFor }: Seat) => ({
    value: id,
    label: say("seatOption", { role: roleOf(role), standsFor }),
  });
  const groups = [...new Set(seats.map((seat) => seat.groupName))];
  return (
    <Form
      action={sendInvitation.bind(null, slug)}
      deedKey={crypto.randomUUID()}
      label={person ? say("titleKnown", { name: person.name }) : say("title")}
    >
      {person ? (
        <input type="hidden" name="personId" value={person.id} />
      ) : (
        <TextField name="name" label={say("name")} maxLength={120} autoComplete="off" />
      )}
      <TextField
        name="email"
        label={say("email")}
        hint={say("emailHint")}
        type="email"
        autoComplete="off"
        defaultValue={person?.email ?? ""}
        maxLength={254}
      />
      <Select
        name="seatId"
        label={say("seat")}
        hint={say("seatHint")}
        optional
        empty={say("noSeat")}
        defaultValue={chosen.seatId}
        width="full"
        options={groups.map((group) => ({
          group,
          options: seats.filter((seat) => seat.groupName === group).map(toOption),
        }))}
      />
      <OrganisationField
        name="organisationId"
        label={say("organisation")}
        hint={say("organisationHint")}
        optional
        empty={say("noOrganisation")}
        defaultValue={chosen.organisationId}
        width="full"
        organisations={organisations}
      />
      <div>
        <SubmitButton>{say(hasMail ? "submitMail" : "submit")}</SubmitButton>
      </div>
    </Form>
  );
}
