"use client";

import type { MouseEvent } from "react";
import type { Answer } from "@/lib/answer";
import { fieldId } from "./form-context";
import { useWords } from "./words";

/** What must be mended, said once at the top with a link to each place. */
export function ErrorSummary({
  formId,
  answer,
}: {
  formId: string;
  answer: Extract<Answer, { ok: false }>;
}) {
  const { kept } = useWords();
  const errors = Object.entries(answer.fields ?? {});
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-reply
      className="rounded-control border-2 border-danger bg-danger-wash px-4 py-3"
    >
      <p className="font-semibold">{answer.message}</p>
      {errors.length > 0 && (
        <>
          <ul className="mt-2 grid gap-1">
            {errors.map(([name, error]) => (
              <li key={name}>
                <a
                  className="font-semibold text-danger"
                  href={`#${fieldId(formId, name)}`}
                  onClick={goToField}
                >
                  {error}
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-ink-soft">{kept}</p>
        </>
      )}
    </div>
  );
}

/** Focus without the jump that would hide the label above the field. */
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  unfold(field);
  field.focus({ preventScroll: true });
  (field.closest("[data-field]") ?? field).scrollIntoView({ block: "center" });
}

/** A field that is folded away cannot be reached. */
function unfold(field: Element) {
  for (let around = field.closest("details"); around; ) {
    around.open = true;
    around = around.parentElement?.closest("details") ?? null;
  }
}
