import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import type { GroupKind } from "@/lib/member";

/** Which kind of group: of steering groups and backbones there is one at a time, so a taken kind is not offered. */
export function GroupKindField({ free, chosen }: { free: GroupKind[]; chosen: GroupKind }) {
  const say = useTranslations("organisation.group");
  const kind = useTranslations("groupKinds");
  return (
    <RadioGroup
      name="kind"
      label={say("kind")}
      choices={free.map((value) => ({
        value,
        label: kind(value),
        hint: say(`kindHint.${value}`),
      }))}
      defaultValue={chosen}
    />
  );
}
