"use client";

import { createContext, useContext, useId } from "react";
import type { Answer } from "@/lib/answer";

/** `round` counts the answers: a control with a new key takes its typed value again after React has emptied the form. */
export type FormState = { id: string; answer: Answer | null; round: number };

export const FormContext = createContext<FormState | null>(null);

/** What the last answer says about the field of this name; nothing when it stands outside a Form. */
export function useField(name: string) {
  const ownId = useId();
  const form = useContext(FormContext);
  const refusal = form?.answer?.ok === false ? form.answer : null;
  return {
    id: fieldId(form?.id ?? ownId, name),
    round: form?.round ?? 0,
    error: refusal?.fields?.[name],
    isReturned: refusal !== null,
    typed: refusal?.values[name],
  };
}

/** Where the error summary's link to a field leads. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll(/[^\w-]/g, "-")}`;
}

/** The one value that a text-like control shows: what was typed, if the form came back, else what it had from the start. */
export function shownText(
  field: ReturnType<typeof useField>,
  defaultValue: string | undefined,
): string {
  if (!field.isReturned) return defaultValue ?? "";
  return [field.typed].flat()[0] ?? "";
}

/** The values that are chosen among several, with the same rule. */
export function shownChoices(
  field: ReturnType<typeof useField>,
  defaultValue: readonly string[],
): readonly string[] {
  if (!field.isReturned) return defaultValue;
  return [field.typed ?? []].flat();
}
