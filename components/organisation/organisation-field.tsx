import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Select } from "@/components/ui/select";
import { mostToChooseAmong, namedField } from "@/lib/organisation/named-rules";
import { NamedOrganisationField } from "./named-organisation-field";

type Named = { id: string; name: string };

/** Are there too many to send all of them to the browser? */
export function areTooMany(organisations: Named[]): boolean {
  return organisations.length > mostToChooseAmong;
}

/**
 * One organisation: chosen from a list or, where there are too many, written as it is called. Either
 * way the deed is given its id (lib/organisation/find-named.ts).
 *
 * @param prefix what stands before the id in the field's value
 * @param number which one it is, where the field holds several that are named
 */
export function OrganisationField({
  organisations,
  defaultValue,
  prefix,
  number,
  empty,
  hint,
  ...field
}: Omit<ComponentProps<typeof Select>, "options" | "defaultValue"> & {
  organisations: Named[];
  /** Its id. */
  defaultValue?: string;
  prefix?: string;
  number?: number;
}) {
  const say = useTranslations("organisation.named");
  const toValue = (id: string) => (prefix ? `${prefix}:${id}` : id);
  if (areTooMany(organisations)) {
    return (
      <NamedOrganisationField
        {...field}
        name={namedField(field.name, { prefix, number })}
        hint={[hint, !field.hideLabel && say("hint")].filter(Boolean).join(" ")}
        defaultValue={organisations.find(({ id }) => id === defaultValue)?.name}
      />
    );
  }
  return (
    <Select
      {...field}
      hint={hint}
      empty={empty}
      options={organisations.map(({ id, name }) => ({ value: toValue(id), label: name }))}
      defaultValue={defaultValue && toValue(defaultValue)}
    />
  );
}
