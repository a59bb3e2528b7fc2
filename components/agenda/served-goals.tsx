import { CheckboxGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";

/** Which goals a strategy serves, folded away until somebody wants to say so. */
export function ServedGoals({
  name,
  label,
  goals,
  chosen,
}: {
  name: string;
  label: string;
  goals: { value: string; label: string }[];
  chosen: string[];
}) {
  return (
    <Disclosure summary={label} isOpen={chosen.length > 0}>
      <CheckboxGroup
        name={name}
        label={label}
        hideLabel
        choices={goals}
        defaultValue={chosen}
        layout="row"
        optional
      />
    </Disclosure>
  );
}
