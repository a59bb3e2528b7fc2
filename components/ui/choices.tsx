"use client";

import type { ReactNode } from "react";
import { type FieldProps, GroupFrame } from "./field-frame";
import { shownChoices, useField } from "./form-context";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };
type Layout = "lines" | "tiles" | "row";

/** One of a few, all in sight. `tiles` makes them big and side by side, for the one question that a page is about. */
export function RadioGroup({
  choices,
  defaultValue,
  layout = "lines",
  ...frame
}: FieldProps & { choices: Choice[]; defaultValue?: string; layout?: Layout }) {
  return (
    <Choices
      type="radio"
      choices={choices}
      chosen={defaultValue ? [defaultValue] : []}
      layout={layout}
      {...frame}
    />
  );
}

/** Any number of several; the form's data has one value for each that is ticked. `row`: short ones, side by side. */
export function CheckboxGroup({
  choices,
  defaultValue = [],
  layout = "lines",
  ...frame
}: FieldProps & { choices: Choice[]; defaultValue?: string[]; layout?: "lines" | "row" }) {
  return (
    <Choices type="checkbox" choices={choices} chosen={defaultValue} layout={layout} {...frame} />
  );
}

/** One thing to tick; the form's data has `on`, or nothing. */
export function Checkbox({
  name,
  label,
  hint,
  defaultChecked = false,
}: FieldProps & { defaultChecked?: boolean }) {
  const field = useField(name);
  const isTicked = shownChoices(field, defaultChecked ? ["on"] : []).includes("on");
  return (
    <div data-field className={field.error ? "border-l-4 border-danger pl-4" : ""}>
      {field.error && (
        <p id={`${field.id}-error`} className="mb-1 font-semibold text-danger">
          {field.error}
        </p>
      )}
      <Tick
        type="checkbox"
        key={field.round}
        id={field.id}
        name={name}
        value="on"
        label={label}
        hint={hint}
        isChosen={isTicked}
        errorId={field.error && `${field.id}-error`}
      />
    </div>
  );
}

function Choices({
  type,
  name,
  choices,
  chosen,
  layout,
  ...frame
}: FieldProps & {
  type: "radio" | "checkbox";
  choices: Choice[];
  chosen: string[];
  layout: Layout;
}) {
  const field = useField(name);
  const shown = shownChoices(field, chosen);
  return (
    <GroupFrame id={field.id} error={field.error} {...frame}>
      <div
        key={field.round}
        className={
          layout === "tiles"
            ? "grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-2"
            : layout === "row"
              ? "flex flex-wrap gap-x-6"
              : "grid"
        }
      >
        {choices.map((choice, index) => (
          <Tick
            key={choice.value}
            type={type}
            id={index === 0 ? field.id : `${field.id}-${index}`}
            name={name}
            isChosen={shown.includes(choice.value)}
            errorId={field.error && `${field.id}-error`}
            isTile={layout === "tiles"}
            {...choice}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

function Tick({
  type,
  id,
  name,
  value,
  label,
  hint,
  isChosen,
  errorId,
  isTile,
}: Choice & {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  isChosen: boolean;
  errorId?: string;
  isTile?: boolean;
}) {
  return (
    <label
      htmlFor={id}
      className={`pressable flex items-start gap-3 py-2.5 ${
        isTile
          ? "rounded-control border-[1.5px] border-line-strong bg-sheet px-4 py-3 hover:border-ink has-checked:border-ink has-checked:ring-[1.5px] has-checked:ring-ink"
          : ""
      }`}
    >
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={isChosen}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={[hint && `${id}-says`, errorId].filter(Boolean).join(" ") || undefined}
        className="mt-0.5 size-6 flex-none accent-accent"
      />
      <span>
        <span className={isTile ? "font-semibold" : ""}>{label}</span>
        {hint && (
          <span id={`${id}-says`} className="block text-sm text-ink-soft">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
