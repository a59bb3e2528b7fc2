import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { SeatOffer } from "@/lib/exercise/invitations/columns";
import { invitationAnswers } from "@/lib/exercise/rules";

/** Yes, no, or another table please: answered in a minute from a phone. */
export function SeatAnswerForm({
  action,
  token,
  offer,
}: {
  action: ComponentProps<typeof Form>["action"];
  token: string;
  offer: SeatOffer;
}) {
  const say = useTranslations("exercise.invite.link");
  return (
    <Form action={action} className="grid max-w-prose gap-5">
      <input type="hidden" name="token" value={token} />
      <RadioGroup
        name="answer"
        label={say("answer")}
        choices={invitationAnswers.map((value) => ({ value, label: say(`answers.${value}`) }))}
        defaultValue={offer.answer ?? undefined}
        layout="tiles"
      />
      <Select
        name="wishedTableId"
        label={say("wished")}
        hint={say("wishedHint")}
        options={offer.tables.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={offer.wishedTableId ?? undefined}
        empty={say("anyTable")}
        optional
      />
      <TextArea
        name="said"
        label={say("said")}
        defaultValue={offer.said}
        rows={3}
        maxLength={2_000}
        optional
      />
      <div>
        <SubmitButton>{say(offer.answer ? "change" : "submit")}</SubmitButton>
      </div>
    </Form>
  );
}
