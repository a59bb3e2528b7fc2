import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

/** One press that asks the owner's people for a report. @param hint who will get it */
export function RemindForm({
  action,
  deedKey,
  activityId,
  hint,
  send,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  activityId: string;
  hint?: string;
  send: string;
}) {
  return (
    <Form action={action} deedKey={deedKey} label={send} className="grid gap-3">
      <input type="hidden" name="activityId" value={activityId} />
      {hint && <p className="text-ink-soft">{hint}</p>}
      <div>
        <SubmitButton variant="plain">{send}</SubmitButton>
      </div>
    </Form>
  );
}
