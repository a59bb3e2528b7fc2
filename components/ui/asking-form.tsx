"use client";

import { type ReactNode, useId, useMemo } from "react";
import type { Answer } from "@/lib/answer";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";

/**
 * A form that only asks: the address says what, so that it can be kept and sent on, and the page answers.
 *
 * @param answer what could not be made of the address; its fields say so and show what was typed
 */
export function AskingForm({
  to,
  answer,
  children,
}: {
  to: string;
  answer: Answer | null;
  children: ReactNode;
}) {
  const id = useId();
  const state = useMemo(() => ({ id, answer, round: 0 }), [id, answer]);
  return (
    <FormContext value={state}>
      <form method="get" action={to} className="grid gap-6" noValidate>
        {answer?.ok === false && <ErrorSummary formId={id} answer={answer} />}
        {children}
      </form>
    </FormContext>
  );
}
