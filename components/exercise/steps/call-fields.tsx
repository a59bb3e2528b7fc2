import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

/**
 * What an exercise is about, and what the room is promised of the placements.
 *
 * @param isNamed undefined: nothing is chosen yet
 * @param isKept  somebody has placed somebody in trust of the promise
 */
export function CallFields({
  title,
  purpose,
  heldOn,
  isNamed = false,
  isKept = false,
}: {
  title?: string;
  purpose?: string;
  heldOn: Date;
  isNamed?: boolean;
  isKept?: boolean;
}) {
  const say = useTranslations("exercise.call");
  const naming = isNamed ? "named" : "unnamed";
  return (
    <>
      <TextField
        name="title"
        label={say("name")}
        hint={say("nameHint")}
        width="full"
        maxLength={200}
        defaultValue={title}
      />
      <TextArea
        name="purpose"
        label={say("purpose")}
        optional
        maxLength={2_000}
        defaultValue={purpose}
      />
      <DateField name="heldOn" label={say("heldOn")} defaultValue={heldOn} />
      {isKept ? (
        <div>
          <input type="hidden" name="naming" value={naming} />
          <p>
            {say("naming")}: <strong>{say(naming)}</strong>. {say("namingKept")}
          </p>
        </div>
      ) : (
        <RadioGroup
          name="naming"
          label={say("naming")}
          defaultValue={naming}
          choices={(["unnamed", "named"] as const).map((value) => ({
            value,
            label: say(value),
            hint: say(`${value}Hint`),
          }))}
        />
      )}
    </>
  );
}
