import { useTranslations } from "next-intl";
import { AskingForm } from "@/components/ui/asking-form";
import { Button } from "@/components/ui/button";
import type { Answer } from "@/lib/answer";
import { ChoiceField } from "../choice-field";

/** Chooses which two are looked at, or names them where they are many. The address says which. */
export function MergeChoice({
  here,
  organisations,
  fromId,
  intoId,
  answer,
}: {
  here: string;
  organisations: { id: string; name: string }[];
  fromId: string;
  intoId: string;
  answer: Answer | null;
}) {
  const say = useTranslations("organisation.actors.merging");
  const choice = { of: "organisation", choices: organisations, empty: say("pick") } as const;
  return (
    <AskingForm to={here} answer={answer}>
      <ChoiceField {...choice} name="from" label={say("from")} defaultValue={fromId} />
      <ChoiceField {...choice} name="into" label={say("into")} defaultValue={intoId} />
      <div>
        <Button type="submit">{say("look")}</Button>
      </div>
    </AskingForm>
  );
}
