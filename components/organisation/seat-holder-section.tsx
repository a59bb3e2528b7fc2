import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import { areTooMany } from "./choice-field";
import type { Seat } from "./group-seats";
import { organisationPath } from "./links";
import { PersonField } from "./person-field";

type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;
type PersonChoice = { id: string; name: string; actsFor: string | null; isOwn: boolean };

/** Who sits here stops, or somebody is written in. */
export function SeatHolderSection({
  slug,
  seat,
  people,
  today,
  assign,
  end,
  newKey,
}: {
  slug: string;
  seat: Seat;
  people: PersonChoice[];
  today: Date;
  assign: Action;
  end: Action;
  newKey: () => string;
}) {
  const say = useTranslations("organisation.seat");
  const running = seat.holdings.filter((one) => one.until === null || one.until > today);
  const open = running.find((one) => one.until === seat.until || one.until === null);
  return (
    <>
      {running.map((one) => (
        <Section key={one.id} title={say("endHolding", { name: one.name })}>
          <Form action={end} deedKey={newKey()}>
            <input type="hidden" name="holdingId" value={one.id} />
            <DateField name="lastDay" label={say("lastDay")} defaultValue={today} />
            <div>
              <SubmitButton variant="plain">{say("endHoldingButton")}</SubmitButton>
            </div>
          </Form>
        </Section>
      ))}
      <Section title={say("assign")} intro={open && say("taken", { name: open.name })}>
        <Form action={assign} deedKey={newKey()}>
          <input type="hidden" name="seatId" value={seat.id} />
          <Holder standsFor={seat.standsFor} people={people} />
          <p className="-mt-3 text-sm">
            <a href={newPersonPath(slug, seat)}>{say("newPerson")}</a>
          </p>
          <DateField name="from" label={say("from")} defaultValue={startOf(seat, today)} />
          <DateField
            name="lastDay"
            label={say("lastDay")}
            hint={say("holderLastDayHint")}
            optional
          />
          <div>
            <SubmitButton variant="plain">{say("assignButton")}</SubmitButton>
          </div>
        </Form>
      </Section>
    </>
  );
}

/** Those of the seat's organisation first. */
function Holder({ standsFor, people }: { standsFor: string; people: PersonChoice[] }) {
  const say = useTranslations("organisation.seat");
  const own = people.filter((person) => person.isOwn);
  const others = people.filter((person) => !person.isOwn);
  if (areTooMany(people)) {
    return (
      <>
        {own.length > 0 && !areTooMany(own) && (
          <Select
            name="personId"
            label={say("ownPeople", { name: standsFor })}
            optional
            options={own.map(toOption)}
          />
        )}
        <PersonField
          name="personId"
          label={say("person")}
          hint={say("personHint")}
          people={people}
        />
      </>
    );
  }
  const groups = [
    { group: say("ownPeople", { name: standsFor }), options: own.map(toOption) },
    { group: say("otherPeople"), options: others.map(toOption) },
  ];
  return (
    <Select
      name="personId"
      label={say("person")}
      hint={say("personHint")}
      options={groups.filter(({ options }) => options.length > 0)}
    />
  );
}

function toOption({ id, name, actsFor }: PersonChoice) {
  return { value: id, label: actsFor ? `${name} (${actsFor})` : name };
}

function newPersonPath(slug: string, seat: Seat): string {
  const path = `${organisationPath(slug)}/people/new`;
  return seat.organisationId ? `${path}?organisation=${seat.organisationId}` : path;
}

/** The seat may begin later than today. */
function startOf(seat: Seat, today: Date): Date {
  return seat.from > today ? seat.from : today;
}
