"use client";

import { useState } from "react";

/** Which step through the years. With script it says where the hand is, and goes there when it lets go. */
export function StepSlider({ label, steps, at }: { label: string; steps: string[]; at: number }) {
  const [shown, setShown] = useState(at);
  return (
    <label className="block font-semibold">
      {label}
      <input
        type="range"
        name="step"
        min={0}
        max={steps.length - 1}
        defaultValue={at}
        aria-valuetext={steps[shown]}
        onChange={(event) => setShown(Number(event.currentTarget.value))}
        onPointerUp={(event) => {
          if (Number(event.currentTarget.value) !== at) event.currentTarget.form?.requestSubmit();
        }}
        className="mt-1 block h-11 w-full accent-accent"
      />
      <span className="mb-2 block min-h-7 font-normal text-ink-soft" aria-hidden="true">
        {steps[shown]}
      </span>
    </label>
  );
}
