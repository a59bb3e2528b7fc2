import { useTranslations } from "next-intl";
import { OrganisationField } from "@/components/organisation/organisation-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { givenRoles } from "@/lib/decisions/effects";
import { seatRows } from "@/lib/decisions/schema";

type Named = { id: string; name: string };
type Seat = {
  organisationId: string | null;
  constituency: string | null;
  role: (typeof givenRoles)[number];
};

const shownAtFirst = 4;
/** More than a group has in practice; the schema takes up to `seatRows`. */
const shownAtMost = Math.min(12, seatRows);

/** The seats of a group to be set up, a row each. Without script too: empty rows are there, and more fold out. */
export function SeatFields({ organisations, seats }: { organisations: Named[]; seats: Seat[] }) {
  const say = useTranslations("decisions.form");
  const count = Math.max(seats.length, shownAtFirst);
  const row = (index: number) => (
    <SeatRow
      key={index}
      number={index + 1}
      organisations={organisations}
      seat={seats[index] ?? { ...empty, role: index === 0 ? "chair" : "member" }}
    />
  );
  const numbers = Array.from({ length: Math.max(shownAtMost, count) }, (_, index) => index);
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{say("seats")}</legend>
      <p className="mb-3 text-sm text-ink-soft">{say("seatsHint")}</p>
      <div className="grid gap-4">{numbers.slice(0, count).map(row)}</div>
      {numbers.length > count && (
        <Disclosure summary={say("moreSeats")}>
          <div className="grid gap-4">{numbers.slice(count).map(row)}</div>
        </Disclosure>
      )}
    </fieldset>
  );
}

const empty = { organisationId: null, constituency: null };

function SeatRow({
  number,
  organisations,
  seat,
}: {
  number: number;
  organisations: Named[];
  seat: Seat;
}) {
  const say = useTranslations("decisions.form");
  const roles = useTranslations("seatRoles");
  return (
    <div className="grid gap-3 border-l-2 border-line pl-4 sm:grid-cols-3 sm:items-end">
      <OrganisationField
        name={`seat-${number}-organisation`}
        label={say("seatOrganisation", { number })}
        organisations={organisations}
        defaultValue={seat.organisationId ?? undefined}
        width="full"
      />
      <TextField
        name={`seat-${number}-constituency`}
        label={say("seatConstituency", { number })}
        defaultValue={seat.constituency ?? undefined}
        maxLength={200}
        width="full"
      />
      <Select
        name={`seat-${number}-role`}
        label={say("seatRole", { number })}
        options={givenRoles.map((value) => ({ value, label: roles(value) }))}
        defaultValue={seat.role}
        empty={false}
        width="full"
      />
    </div>
  );
}
