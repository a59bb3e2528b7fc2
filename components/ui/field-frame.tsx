"use client";

import type { ReactNode } from "react";
import { useWords } from "./words";

/** What every field may be told. Fields are asked for unless they say `optional`. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  /** The label stays for screen readers only; for a search field or a row in a table whose heading says it. */
  hideLabel?: boolean;
};

/** How wide the control is: as wide as what belongs in it. */
export type FieldWidth = "short" | "medium" | "full";
export const widths: Record<FieldWidth, string> = {
  short: "max-w-40",
  medium: "max-w-md",
  full: "max-w-prose",
};

export type FieldRows = 2 | 3 | 5 | 8 | 16;

/** From so many lines a field grows: one that fits what is in it takes no notice of `rows`. */
export const rowHeights: Record<FieldRows, string> = {
  2: "min-h-[calc(2lh+1.3rem)]",
  3: "min-h-[calc(3lh+1.3rem)]",
  5: "min-h-[calc(5lh+1.3rem)]",
  8: "min-h-[calc(8lh+1.3rem)]",
  16: "min-h-[calc(16lh+1.3rem)]",
};

/** The ids that tie hint and error to the control. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

/** A label with its hint and its error above the control. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  hideLabel,
  children,
}: Omit<FieldProps, "name"> & { id: string; error?: string; children: ReactNode }) {
  return (
    <div data-field className={error ? "border-l-4 border-danger pl-4" : ""}>
      <label
        id={`${id}-label`}
        htmlFor={id}
        className={hideLabel ? "sr-only" : "mb-1 block font-semibold"}
      >
        {label}
        {optional && <Optional />}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same for several controls that answer one question. */
export function GroupFrame({
  id,
  label,
  hint,
  error,
  optional,
  hideLabel,
  children,
}: Omit<FieldProps, "name"> & { id: string; error?: string; children: ReactNode }) {
  return (
    <fieldset
      data-field
      aria-describedby={describedBy(id, hint, error)}
      className={error ? "border-l-4 border-danger pl-4" : ""}
    >
      <legend className={hideLabel ? "sr-only" : "mb-1 font-semibold"}>
        {label}
        {optional && <Optional />}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 max-w-prose text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mb-2 font-semibold text-danger">
          {error}
        </p>
      )}
    </>
  );
}

function Optional() {
  return <span className="font-normal text-ink-soft"> ({useWords().optional})</span>;
}
