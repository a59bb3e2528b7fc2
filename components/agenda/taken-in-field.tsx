import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choices";
import type { TakeableInput } from "@/lib/agenda/columns";
import { firstSentence } from "@/lib/agenda/rules";

/** Which of the answered inputs this version takes in, so that those who gave them can see it. */
export function TakenInField({ inputs }: { inputs: TakeableInput[] }) {
  const say = useTranslations("input");
  if (inputs.length === 0) return null;
  return (
    <CheckboxGroup
      name="takesIn"
      label={say("takesIn")}
      hint={say("takesInHint")}
      choices={inputs.map(({ id, number, text, partyName }) => ({
        value: id,
        label: say("line", { number, party: partyName }),
        hint: firstSentence(text),
      }))}
      defaultValue={inputs.filter(({ isTaken }) => isTaken).map(({ id }) => id)}
      optional
    />
  );
}
