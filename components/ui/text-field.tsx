"use client";

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { describedBy, FieldFrame, type FieldProps, type FieldWidth, widths } from "./field-frame";
import { shownText, useField } from "./form-context";

/**
 * One line of text. Numbers too: `inputMode="numeric"` and a plain text type, since a number field's spinner and its
 * idea of a decimal comma cannot be trusted.
 *
 * @param unit what the number counts, shown after the field ("kr.", "pladser")
 */
export function TextField({
  name,
  label,
  hint,
  optional,
  hideLabel,
  defaultValue,
  type = "text",
  inputMode,
  autoComplete,
  maxLength,
  width = "medium",
  unit,
  list,
  onType,
}: FieldProps & {
  defaultValue?: string;
  type?: Extract<HTMLInputTypeAttribute, "text" | "email" | "tel" | "url" | "password" | "search">;
  inputMode?: "text" | "numeric" | "decimal";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  width?: FieldWidth;
  unit?: string;
  /** The id of a `datalist` with what is offered. */
  list?: string;
  onType?: (typed: string) => void;
}) {
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
      <div className="flex items-center gap-2">
        <input
          key={field.round}
          id={field.id}
          name={name}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          maxLength={maxLength}
          list={list}
          onChange={onType && ((event) => onType(event.target.value))}
          defaultValue={type === "password" ? undefined : shownText(field, defaultValue)}
          aria-required={!optional || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
          className={`control ${widths[width]}`}
        />
        {unit && <span className="text-ink-soft">{unit}</span>}
      </div>
    </FieldFrame>
  );
}
