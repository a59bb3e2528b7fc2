import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Answer } from "@/lib/answer";
import { formatKroner } from "@/lib/i18n/format";

/** Bound on the server. */
type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;

/** The holder decides something within the mandate. */
export function UseMandateForm({
  action,
  mandateId,
  left,
}: {
  action: Action;
  mandateId: string;
  /** In kroner; null: it is not about money. */
  left: number | null;
}) {
  const say = useTranslations("decisions.mandates.use");
  const locale = useLocale();
  const hint =
    left === null ? say("amountFree") : say("amountHint", { left: formatKroner(left, locale) });
  return (
    <Disclosure summary={say("title")}>
      <Form action={action} deedKey={crypto.randomUUID()} className="grid max-w-prose gap-4">
        <input type="hidden" name="mandateId" value={mandateId} />
        <TextField
          name="title"
          label={say("name")}
          hint={say("nameHint")}
          maxLength={200}
          width="full"
        />
        <TextArea name="reasons" label={say("reasons")} rows={3} maxLength={5000} />
        <TextField
          name="amount"
          label={say("amount")}
          hint={hint}
          inputMode="numeric"
          width="short"
          defaultValue="0"
        />
        <div>
          <SubmitButton>{say("submit")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

/** The holder reports back, once. */
export function ReportMandateForm({ action, mandateId }: { action: Action; mandateId: string }) {
  const say = useTranslations("decisions.mandates.reporting");
  return (
    <Disclosure summary={say("title")}>
      <Form action={action} deedKey={crypto.randomUUID()} className="grid max-w-prose gap-4">
        <input type="hidden" name="mandateId" value={mandateId} />
        <TextArea name="text" label={say("text")} rows={5} maxLength={5000} />
        <div>
          <SubmitButton variant="plain">{say("submit")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
