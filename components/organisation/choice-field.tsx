import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Select } from "@/components/ui/select";
import { mostToChooseAmong, type NamedKind, namedField } from "@/lib/organisation/named-rules";
import { NamedField } from "./named-field";

type Named = { id: string; name: string };

/** Are there too many to send all of them to the browser? */
export function areTooMany(choices: Named[]): boolean {
  return choices.length > mostToChooseAmong;
}

/**
 * One of several things: chosen from a list or, where there are too many, written as it is called. Either
 * way the deed is given its id (lib/organisation/find-named.ts).
 *
 * @param prefix what stands before the id in the field's value
 * @param number which one it is, where the field holds several that are named
 */
export function ChoiceField({
  of,
  choices,
  defaultValue,
  prefix,
  number,
  empty,
  hint,
  ...field
}: Omit<ComponentProps<typeof Select>, "options" | "defaultValue"> & {
  of: NamedKind;
  choices: Named[];
  /** Its id. */
  defaultValue?: string;
  prefix?: string;
  number?: number;
}) {
  const say = useTranslations("organisation.named");
  const toValue = (id: string) => (prefix ? `${prefix}:${id}` : id);
  if (areTooMany(choices)) {
    return (
      <NamedField
        {...field}
        of={of}
        name={namedField(field.name, { of, prefix, number })}
        hint={[hint, !field.hideLabel && say(of)].filter(Boolean).join(" ")}
        defaultValue={choices.find(({ id }) => id === defaultValue)?.name}
      />
    );
  }
  return (
    <Select
      {...field}
      hint={hint}
      empty={empty}
      options={choices.map(({ id, name }) => ({ value: toValue(id), label: name }))}
      defaultValue={defaultValue && toValue(defaultValue)}
    />
  );
}
