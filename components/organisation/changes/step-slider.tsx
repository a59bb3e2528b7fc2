"use client";

import { type ReactNode, useState } from "react";

/**
 * Which step through the years. With script it says where the hand is, and goes there when it lets go.
 *
 * @param children what is said of the step that is shown
 */
export function StepSlider({
  label,
  steps,
  at,
  children,
}: {
  label: string;
  steps: string[];
  at: number;
  children: ReactNode;
}) {
  const [pointed, setPointed] = useState(at);
  return (
    <>
      <label className="block font-semibold">
        {label}
        <input
          type="range"
          name="step"
          min={0}
          max={steps.length - 1}
          defaultValue={at}
          aria-valuetext={steps[pointed]}
          onChange={(event) => setPointed(Number(event.currentTarget.value))}
          onPointerUp={(event) => {
            if (Number(event.currentTarget.value) !== at) event.currentTarget.form?.requestSubmit();
          }}
          className="block h-11 w-full accent-accent"
        />
      </label>
      <div className="mb-2 min-h-7 text-sm">
        {pointed === at ? children : <span aria-hidden="true">{steps[pointed]}</span>}
      </div>
    </>
  );
}
