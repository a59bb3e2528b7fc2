import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import type { ParticipationKind } from "@/lib/member";
import { participations } from "@/lib/organisation/rules";

/** How an organisation takes part; with `mayStop` also that it no longer does. */
export function ParticipationField({
  current,
  mayStop = false,
}: {
  current?: ParticipationKind;
  mayStop?: boolean;
}) {
  const say = useTranslations("organisation.organisation");
  const kind = useTranslations("participation");
  const choices = participations.map((value) => ({ value, label: kind(value) as string }));
  if (mayStop) choices.push({ value: "none" as never, label: say("stops") });
  return (
    <RadioGroup
      name="participation"
      label={say("participation")}
      choices={choices}
      defaultValue={current}
    />
  );
}
