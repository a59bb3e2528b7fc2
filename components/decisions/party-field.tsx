import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";

type Named = { id: string; name: string };
export type Parties = { organisations: Named[]; groups: Named[] };

/** On whose behalf one writes. Nothing is asked of somebody who acts for nobody. */
export function PartyField({
  label,
  parties,
  chosen,
}: {
  label: string;
  parties: Parties;
  chosen?: string;
}) {
  const say = useTranslations("decisions.form");
  const organisations = parties.organisations.map(({ id, name }) => ({
    value: `organisation:${id}`,
    label: name,
  }));
  const groups = parties.groups.map(({ id, name }) => ({ value: `group:${id}`, label: name }));
  const first = [...organisations, ...groups][0];
  if (!first) return null;
  return (
    <Select
      name="onBehalfOf"
      label={label}
      options={[
        ...(organisations.length > 0
          ? [{ group: say("organisations"), options: organisations }]
          : []),
        ...(groups.length > 0 ? [{ group: say("groups"), options: groups }] : []),
      ]}
      defaultValue={chosen ?? first.value}
      empty={say("alone")}
    />
  );
}
