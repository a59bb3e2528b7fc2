import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { changePassword } from "@/lib/access/account-actions";

/** @param hasPassword without one there is none to ask for */
export function PasswordForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const say = useTranslations("access");
  return (
    <Form action={changePassword} label={say("account.password")}>
      {/* For password managers, which ask whose it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      {hasPassword ? (
        <TextField
          name="currentPassword"
          label={say("fields.currentPassword")}
          type="password"
          autoComplete="current-password"
          maxLength={200}
        />
      ) : (
        <p>{say("account.noPassword")}</p>
      )}
      <TextField
        name="newPassword"
        label={say("fields.newPassword")}
        hint={say("fields.passwordHint")}
        type="password"
        autoComplete="new-password"
        maxLength={200}
      />
      <div>
        <SubmitButton variant="plain">{say("account.changePassword")}</SubmitButton>
      </div>
    </Form>
  );
}
