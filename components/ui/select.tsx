"use client";

import { describedBy, FieldFrame, type FieldProps, type FieldWidth, widths } from "./field-frame";
import { shownText, useField } from "./form-context";
import { useWords } from "./words";

export type Option = { value: string; label: string };

/**
 * One of many. Up to five are better as a RadioGroup, where all can be seen.
 *
 * @param empty the words for "none yet"; `false` when one is always chosen
 */
export function Select({
  name,
  label,
  hint,
  optional,
  hideLabel,
  defaultValue,
  options,
  empty,
  width = "medium",
}: FieldProps & {
  defaultValue?: string;
  options: (Option | { group: string; options: Option[] })[];
  empty?: string | false;
  width?: FieldWidth;
}) {
  const field = useField(name);
  const words = useWords();
  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      optional={optional}
      hideLabel={hideLabel}
    >
      <select
        key={field.round}
        id={field.id}
        name={name}
        defaultValue={shownText(field, defaultValue)}
        aria-required={!optional || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className={`control ${widths[width]}`}
      >
        {empty !== false && <option value="">{empty ?? words.choose}</option>}
        {options.map((option) =>
          "group" in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(option)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function toOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
