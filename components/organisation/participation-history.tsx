import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import { holdsOn } from "@/lib/dates";
import type { ParticipationKind } from "@/lib/member";
import { ParticipationField } from "./participation-field";
import { Period } from "./period";

/** How an organisation has taken part, and for the office a way to change it from a day. */
export function ParticipationHistory({
  organisationId,
  participations,
  today,
  action,
  deedKey,
}: {
  organisationId: string;
  participations: { kind: ParticipationKind; from: Date; until: Date | null }[];
  today: Date;
  action: ((previous: Answer | null, data: FormData) => Promise<Answer>) | null;
  deedKey: string;
}) {
  const say = useTranslations("organisation.organisation");
  const kind = useTranslations("participation");
  const current = participations.find((one) => holdsOn(one, today));
  return (
    <Section title={say("participation")}>
      {!current && <p className="mb-3 text-ink-soft">{say("noParticipation")}</p>}
      <Rows label={say("history")}>
        {participations.map((one) => (
          <Row key={one.from.getTime()} title={kind(one.kind)}>
            <Period from={one.from} until={one.until} today={today} />
          </Row>
        ))}
      </Rows>
      {action && (
        <Disclosure summary={say("changeParticipation")}>
          <p className="mb-4 text-sm text-ink-soft">{say("changeHint")}</p>
          <Form action={action} deedKey={deedKey} label={say("changeParticipation")}>
            <input type="hidden" name="organisationId" value={organisationId} />
            <ParticipationField current={current?.kind} none={say("stops")} />
            <DateField name="from" label={say("from")} defaultValue={today} />
            <div>
              <SubmitButton variant="plain">{say("change")}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
