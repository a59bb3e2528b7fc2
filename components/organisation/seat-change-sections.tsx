import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import { SeatFields, type SeatValues } from "./seat-fields";

type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;

/** In the start-up a seat is changed and ended directly. */
export function SeatChangeSections({
  seat,
  today,
  hasVotes,
  organisations,
  principals,
  change,
  end,
  newKey,
}: {
  seat: SeatValues & { id: string };
  today: Date;
  hasVotes: boolean;
  organisations: { id: string; name: string }[];
  principals: { id: string; standsFor: string }[];
  change: Action;
  end: Action;
  newKey: () => string;
}) {
  const say = useTranslations("organisation.seat");
  return (
    <>
      <Section title={say("change")}>
        <Form action={change} deedKey={newKey()}>
          <input type="hidden" name="seatId" value={seat.id} />
          <SeatFields
            values={seat}
            today={today}
            hasVotes={hasVotes}
            organisations={organisations}
            principals={principals}
          />
          <div>
            <SubmitButton variant="plain">{say("save")}</SubmitButton>
          </div>
        </Form>
      </Section>
      <Section title={say("end")} intro={say("endWhat")}>
        <Form action={end} deedKey={newKey()}>
          <input type="hidden" name="seatId" value={seat.id} />
          <DateField name="lastDay" label={say("lastDay")} defaultValue={today} />
          <div>
            <SubmitButton variant="danger">{say("endButton")}</SubmitButton>
          </div>
        </Form>
      </Section>
    </>
  );
}
