"use client";

import {
  describedBy,
  FieldFrame,
  type FieldProps,
  type FieldRows,
  rowHeights,
} from "./field-frame";
import { shownText, useField } from "./form-context";

/** Several lines of text. It grows with what is written, from `rows` lines. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  hideLabel,
  defaultValue,
  rows = 3,
  maxLength,
}: FieldProps & { defaultValue?: string; rows?: FieldRows; maxLength?: number }) {
  const field = useField(name);
  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      optional={optional}
      hideLabel={hideLabel}
    >
      <textarea
        key={field.round}
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={shownText(field, defaultValue)}
        aria-required={!optional || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className={`control field-sizing-content max-w-prose ${rowHeights[rows]}`}
      />
    </FieldFrame>
  );
}
