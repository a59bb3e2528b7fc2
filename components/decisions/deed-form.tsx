import type { ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

/** A form about one proposal: what is asked, if anything, and the button that says the deed. */
export function DeedForm({
  action,
  proposalId,
  submit,
  variant,
  children,
}: {
  /** Bound on the server. */
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  proposalId: string;
  submit: string;
  variant?: ButtonVariant;
  children?: ReactNode;
}) {
  return (
    <Form action={action} deedKey={crypto.randomUUID()} className="grid max-w-prose gap-4">
      <input type="hidden" name="proposalId" value={proposalId} />
      {children}
      <div>
        <SubmitButton variant={variant}>{submit}</SubmitButton>
      </div>
    </Form>
  );
}
