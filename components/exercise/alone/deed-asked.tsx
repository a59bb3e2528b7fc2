import type { ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

/** A deed about the whole exercise that is asked once more: what it does stands before the button. */
export function DeedAsked({
  action,
  exerciseId,
  summary,
  submit,
  variant,
  children,
}: {
  /** Bound on the server. */
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  exerciseId: string;
  summary: string;
  submit: string;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  return (
    <Disclosure summary={summary}>
      <Form action={action} deedKey={crypto.randomUUID()} className="grid max-w-prose gap-4">
        <input type="hidden" name="exerciseId" value={exerciseId} />
        {children}
        <div>
          <SubmitButton variant={variant}>{submit}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
