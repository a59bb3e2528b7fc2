import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Answer } from "@/lib/answer";
import { OrganisationLink } from "./links";
import { OrganisationField } from "./organisation-field";
import { Period } from "./period";

type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;
type Affiliation = {
  id: string;
  organisationId: string;
  name: string;
  title: string;
  from: Date;
  until: Date | null;
};

/** On whose behalf a person acts and acted; the office can add and end. */
export function PersonAffiliations({
  slug,
  personId,
  affiliations,
  today,
  organisations,
  affiliate,
  end,
  deedKey,
}: {
  slug: string;
  personId: string;
  affiliations: Affiliation[];
  today: Date;
  organisations: { id: string; name: string }[];
  affiliate: Action | null;
  end: Action | null;
  /** A new one for each form. */
  deedKey: () => string;
}) {
  const say = useTranslations("organisation.person");
  const running = affiliations.filter((one) => one.until === null || one.until > today);
  const ended = affiliations.filter((one) => !running.includes(one));
  return (
    <Section title={say("affiliations")}>
      {running.length === 0 ? (
        <p className="text-ink-soft">{say("noAffiliations")}</p>
      ) : (
        <AffiliationRows slug={slug} rows={running} today={today} />
      )}
      {end &&
        running
          .filter((one) => one.until === null)
          .map((one) => (
            <Disclosure key={one.id} summary={say("endAffiliation", { name: one.name })}>
              <Form
                action={end}
                deedKey={deedKey()}
                label={say("endAffiliation", { name: one.name })}
              >
                <input type="hidden" name="affiliationId" value={one.id} />
                <DateField name="lastDay" label={say("lastDay")} defaultValue={today} />
                <div>
                  <SubmitButton variant="plain">{say("endButton")}</SubmitButton>
                </div>
              </Form>
            </Disclosure>
          ))}
      {affiliate && (
        <Disclosure summary={say("affiliate")}>
          <Form action={affiliate} deedKey={deedKey()} label={say("affiliate")}>
            <input type="hidden" name="personId" value={personId} />
            <OrganisationField
              name="organisationId"
              label={say("organisation")}
              organisations={organisations}
            />
            <TextField name="title" label={say("personTitle")} optional maxLength={200} />
            <DateField name="from" label={say("from")} defaultValue={today} />
            <div>
              <SubmitButton variant="plain">{say("affiliateButton")}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
      {ended.length > 0 && (
        <Disclosure summary={say("formerAffiliations")}>
          <AffiliationRows slug={slug} rows={ended} today={today} />
        </Disclosure>
      )}
    </Section>
  );
}

function AffiliationRows({
  slug,
  rows,
  today,
}: {
  slug: string;
  rows: Affiliation[];
  today: Date;
}) {
  return (
    <Rows>
      {rows.map((one) => (
        <Row
          key={one.id}
          title={
            <>
              <OrganisationLink slug={slug} id={one.organisationId}>
                {one.name}
              </OrganisationLink>
              {one.title && `, ${one.title}`}
            </>
          }
        >
          <Period from={one.from} until={one.until} today={today} />
        </Row>
      ))}
    </Rows>
  );
}
