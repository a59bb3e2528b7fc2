"use client";

import { useFormStatus } from "react-dom";
import { useWords } from "./words";

/**
 * Two to four answers of the same weight and size, each of which sends the Form with `name=value`. The page must not
 * lean, so none of them is primary. What was chosen before is shown as chosen.
 */
export function ChoiceButtons({
  name,
  legend,
  choices,
  chosen,
}: {
  name: string;
  legend: string;
  choices: { value: string; label: string }[];
  chosen?: string;
}) {
  const words = useWords();
  const status = useFormStatus();
  const sent = status.pending ? status.data.get(name) : null;
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      {/* Enter in a text field presses the form's first button. A disabled one takes that press, so nobody votes by accident. */}
      <button type="submit" disabled hidden />
      {/* Four are two by two on a phone: long words must not be cut. */}
      <div
        className={`grid gap-2 ${choices.length > 3 ? "grid-cols-2" : "auto-cols-fr grid-flow-col"}`}
      >
        {choices.map(({ value, label }) => {
          const isChosen = chosen === value;
          return (
            <button
              key={value}
              type="submit"
              name={name}
              value={value}
              aria-disabled={status.pending || undefined}
              className={`min-h-14 rounded-control border-[1.5px] bg-sheet px-2 py-2 font-semibold leading-tight outline-offset-2 hover:border-ink hover:bg-wash aria-disabled:cursor-progress ${
                isChosen ? "border-ink ring-[1.5px] ring-ink" : "border-line-strong"
              }`}
            >
              {isChosen && <span aria-hidden="true">✓ </span>}
              {sent === value ? words.pending : label}
              {isChosen && <span className="sr-only"> ({words.chosen})</span>}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
