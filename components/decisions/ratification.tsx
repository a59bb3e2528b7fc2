import { useLocale, useTranslations } from "next-intl";
import { OrganisationField } from "@/components/organisation/organisation-field";
import { RadioGroup } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/text-field";
import type { Answer } from "@/lib/answer";
import { parseIsoDay } from "@/lib/dates";
import type { RatificationDetail } from "@/lib/decisions/ratification/columns";
import {
  type RatificationLine,
  ratificationOutcomes,
  ratificationStateOf,
} from "@/lib/decisions/ratification/rules";
import { formatDay } from "@/lib/i18n/format";
import { DeedForm } from "./deed-form";

/** In a proposal's form: who outside the initiative must say yes before it binds. */
export function RatificationFields({
  organisations,
  ratification,
}: {
  organisations: { id: string; name: string }[];
  ratification: RatificationDetail | null;
}) {
  const say = useTranslations("ratification.form");
  return (
    <Disclosure summary={say("summary")} isOpen={ratification !== null}>
      <div className="grid gap-7 pt-2">
        <p className="text-ink-soft">{say("intro")}</p>
        <TextField
          name="ratifier"
          label={say("ratifier")}
          hint={say("ratifierHint")}
          defaultValue={ratification?.ratifier}
          maxLength={200}
          optional
        />
        <OrganisationField
          name="ratifyingOrganisation"
          label={say("organisation")}
          organisations={organisations}
          defaultValue={ratification?.organisation.id}
          optional
        />
        <DateField
          name="ratifyOn"
          label={say("dueOn")}
          defaultValue={ratification && parseIsoDay(ratification.dueOn)}
          optional
        />
      </div>
    </Disclosure>
  );
}

/** Whether the decision binds yet, in a sentence: who must ratify it, or what they said. */
export function RatificationSentence({
  ratification,
  today,
}: {
  ratification: RatificationDetail;
  today: Date;
}) {
  const say = useTranslations("ratification.states");
  const locale = useLocale();
  const { ratifier, organisation, outcome, reference } = ratification;
  const [dueOn, on] = [ratification.dueOn, ratification.on].map((day) => parseIsoDay(day ?? ""));
  const state = dueOn && ratificationStateOf({ dueOn, outcome }, today);
  if (!state || !dueOn) return null;
  return say(state, {
    ...{ ratifier, organisation: organisation.name, reference: reference ?? "" },
    day: formatDay(on ?? dueOn, locale),
  });
}

/** In a list: that it waits for somebody, or that they said no. */
export function RatificationInRow({ ratification }: { ratification: RatificationLine | null }) {
  const say = useTranslations("ratification.row");
  if (!ratification) return null;
  return ` · ${say(ratification.outcome ?? "awaited", { ratifier: ratification.ratifier })}`;
}

/** Records what became of it. */
export function RatificationForm({
  action,
  proposalId,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  proposalId: string;
}) {
  const say = useTranslations("ratification.record");
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")} variant="plain">
      <RadioGroup
        name="outcome"
        label={say("outcome")}
        choices={ratificationOutcomes.map((value) => ({ value, label: say(`outcomes.${value}`) }))}
      />
      <DateField name="saidOn" label={say("saidOn")} hint={say("saidOnHint")} />
      <TextField
        name="reference"
        label={say("reference")}
        hint={say("referenceHint")}
        maxLength={500}
        width="full"
      />
    </DeedForm>
  );
}
