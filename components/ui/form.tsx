"use client";

import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Answer } from "@/lib/answer";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { Notice } from "./notice";

/**
 * Every form that does something. Bind the action on the server (`action={castVote.bind(null, slug)}`), never in a
 * client component: bound there, the form hangs when it is sent without script.
 *
 * Fields inside take their error and what was typed from the answer, by their `name`. A refusal moves focus to a summary
 * with links to the fields; a success is said in a status. While one is on its way, a second is not sent.
 *
 * @param deedKey made by the page (`crypto.randomUUID()`), so that the same form sent twice does its deed once
 * @param label   the form's name for screen readers, when no heading stands right above it
 */
export function Form({
  action,
  deedKey,
  label,
  className = "grid gap-6",
  children,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey?: string;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const [answer, send, isPending] = useActionState(action, null);
  const round = useRound(answer);
  const form = useReplyFocus(answer);
  const state = useMemo(() => ({ id, answer, round }), [id, answer, round]);

  function stopSecond(event: FormEvent) {
    if (isPending) event.preventDefault();
  }

  return (
    <FormContext value={state}>
      <form
        ref={form}
        action={send}
        onSubmit={stopSecond}
        aria-label={label}
        className={className}
        noValidate
      >
        {answer?.ok === false && <ErrorSummary formId={id} answer={answer} />}
        <SuccessStatus message={answer?.ok ? answer.message : undefined} />
        {deedKey && <input type="hidden" name="deedKey" value={deedKey} />}
        {children}
      </form>
    </FormContext>
  );
}

/** Always there, so that a screen reader has it in its ear before the words come; out of the flow while it is empty. */
function SuccessStatus({ message }: { message: string | undefined }) {
  return (
    <div
      role="status"
      tabIndex={-1}
      data-reply={message ? "" : undefined}
      className={message ? "" : "absolute"}
    >
      {message && <Notice kind="good">{message}</Notice>}
    </div>
  );
}

function useRound(answer: Answer | null): number {
  const [seen, setSeen] = useState({ answer, round: 0 });
  if (seen.answer === answer) return seen.round;
  const next = { answer, round: seen.round + 1 };
  setSeen(next);
  return next.round;
}

/** A refusal takes focus. A success takes it only if the control that had it is gone. */
function useReplyFocus(answer: Answer | null) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!answer) return;
    const isLost = document.activeElement === document.body;
    if (!answer.ok || isLost) form.current?.querySelector<HTMLElement>("[data-reply]")?.focus();
  }, [answer]);
  return form;
}
