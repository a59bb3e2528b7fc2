import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { setUp } from "@/lib/access/setup-actions";
import { InitiativeFields } from "./initiative-fields";

/** The first account, and what to begin with. The own initiative's fields show when that is chosen, without script too. */
export function SetUpForm({ setupKey }: { setupKey: string }) {
  const say = useTranslations("access");
  return (
    <Form action={setUp} label={say("setUp.title")} className="group grid max-w-prose gap-10">
      <input type="hidden" name="key" value={setupKey} />
      <div className="grid gap-6">
        <div>
          <h2>{say("setUp.account")}</h2>
          <p className="mt-1 text-ink-soft">{say("setUp.accountIntro")}</p>
        </div>
        <TextField
          name="email"
          label={say("fields.email")}
          type="email"
          autoComplete="username"
          maxLength={254}
        />
        <TextField
          name="password"
          label={say("fields.password")}
          hint={say("fields.passwordHint")}
          type="password"
          autoComplete="new-password"
          maxLength={200}
        />
      </div>
      <RadioGroup
        name="start"
        label={say("setUp.start")}
        layout="tiles"
        defaultValue="example"
        choices={(["example", "own"] as const).map((value) => ({
          value,
          label: say(`setUp.${value}`),
          hint: say(`setUp.${value}Hint`),
        }))}
      />
      <div className="hidden gap-6 group-has-[[value=own]:checked]:grid">
        <h2>{say("setUp.ownTitle")}</h2>
        <InitiativeFields />
      </div>
      <div>
        <SubmitButton pending={say("setUp.pending")}>{say("setUp.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
