import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

/** Bound on the server. */
type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;

/** Reminding those who owe a reply, and ending it before its day. */
export function ConsultationDeeds({
  consultationId,
  remind,
  close,
}: {
  consultationId: string;
  /** Null: nobody owes a reply, or they were reminded. */
  remind: Action | null;
  close: Action;
}) {
  const say = useTranslations("consultations");
  return (
    <div className="mt-4 flex flex-wrap gap-2 print:hidden">
      {remind && (
        <Form action={remind} deedKey={crypto.randomUUID()} className="">
          <input type="hidden" name="consultationId" value={consultationId} />
          <SubmitButton variant="plain">{say("remind")}</SubmitButton>
        </Form>
      )}
      <Form action={close} deedKey={crypto.randomUUID()} className="">
        <input type="hidden" name="consultationId" value={consultationId} />
        <SubmitButton variant="plain">{say("close")}</SubmitButton>
      </Form>
    </div>
  );
}
