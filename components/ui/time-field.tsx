"use client";

import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { shownText, useField } from "./form-context";
import { useWords } from "./words";

/** A time of day in Danish time, as text ("14.00"). Read it on the server with `momentOf`. */
export function TimeField({
  name,
  label,
  hint,
  optional,
  hideLabel,
  defaultValue,
}: FieldProps & { defaultValue?: string }) {
  const field = useField(name);
  const words = useWords();
  const shownHint = hint ?? words.timeHint;
  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={shownHint}
      error={field.error}
      optional={optional}
      hideLabel={hideLabel}
    >
      <input
        key={field.round}
        id={field.id}
        name={name}
        type="text"
        autoComplete="off"
        maxLength={12}
        defaultValue={shownText(field, defaultValue)}
        aria-required={!optional || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, shownHint, field.error)}
        className="control max-w-32 tabular-nums"
      />
    </FieldFrame>
  );
}
