import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import type { ParticipationKind } from "@/lib/member";
import { participations } from "@/lib/organisation/rules";

/** How an organisation takes part; with `none`, these words for that it does not. */
export function ParticipationField({
  current,
  none,
}: {
  current?: ParticipationKind;
  none?: string;
}) {
  const say = useTranslations("organisation.organisation");
  const kind = useTranslations("participation");
  const choices = participations.map((value) => ({ value, label: kind(value) as string }));
  if (none) choices.push({ value: "none" as never, label: none });
  return (
    <RadioGroup
      name="participation"
      label={say("participation")}
      choices={choices}
      defaultValue={current}
    />
  );
}
