"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "./button";
import { useWords } from "./words";

/**
 * Sends the Form. Says the deed ("Send status"), then that it is being done; keeps its width and its focus.
 *
 * @param name,value for a form with two ways on ("Gem kladde", "Send"): the pressed one is in the form's data
 */
export function SubmitButton({
  variant = "primary",
  pending,
  name,
  value,
  className,
  children,
}: {
  variant?: ButtonVariant;
  pending?: string;
  name?: string;
  value?: string;
  className?: string;
  children: ReactNode;
}) {
  const words = useWords();
  const status = useFormStatus();
  const isMine = status.pending && (!name || status.data.get(name) === (value ?? ""));
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={status.pending || undefined}
      className={buttonClass(
        variant,
        `*:col-start-1 *:row-start-1 !inline-grid ${className ?? ""}`,
      )}
    >
      <span className={isMine ? "invisible" : ""}>{children}</span>
      <span className={isMine ? "" : "invisible"}>{pending ?? words.pending}</span>
    </button>
  );
}
