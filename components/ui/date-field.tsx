"use client";

import { useState } from "react";
import { parseTypedDay, typedDay } from "@/lib/dates";
import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { shownText, useField } from "./form-context";
import { useWords } from "./words";

/**
 * A day, written the way people write it. Not the browser's date field: that one speaks the browser's language, whatever
 * ours is. Read the value on the server with `parseTypedDay`, as this field does. What was understood is said
 * back in words with the weekday.
 *
 * @param defaultValue a civil day (midnight UTC), or what `typedImpreciseDate` writes, with a hint that says so
 */
export function DateField({
  name,
  label,
  hint,
  optional,
  hideLabel,
  defaultValue,
}: FieldProps & { defaultValue?: Date | string | null }) {
  const field = useField(name);
  const words = useWords();
  const [reading, setReading] = useState({ round: 0, words: "" });
  const shownHint = hint ?? words.dateHint;

  function sayBack(text: string) {
    const date = parseTypedDay(text);
    setReading({ round: field.round, words: date ? inWords(date, words.locale) : "" });
  }

  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={shownHint}
      error={field.error}
      optional={optional}
      hideLabel={hideLabel}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          key={field.round}
          id={field.id}
          name={name}
          type="text"
          autoComplete="off"
          maxLength={40}
          defaultValue={shownText(field, typedBefore(defaultValue))}
          onChange={(event) => sayBack(event.target.value)}
          aria-required={!optional || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, shownHint, field.error)}
          className="control max-w-56 tabular-nums"
        />
        <span aria-live="polite" className="text-sm text-ink-soft">
          {reading.round === field.round && reading.words}
        </span>
      </div>
    </FieldFrame>
  );
}

function typedBefore(value: Date | string | null | undefined): string | undefined {
  return value instanceof Date ? typedDay(value) : (value ?? undefined);
}

function inWords(date: Date, locale: "da" | "en"): string {
  return new Intl.DateTimeFormat(locale === "da" ? "da-DK" : "en-GB", {
    dateStyle: "full",
    timeZone: "UTC",
  }).format(date);
}
