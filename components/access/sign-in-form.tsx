import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { signIn } from "@/lib/access/sign-in-actions";

/**
 * Signs in with the password, or, where mail is set up, with a link.
 *
 * @param next where to go afterwards, a path on this site
 */
export function SignInForm({ next, hasMail }: { next: string; hasMail: boolean }) {
  const say = useTranslations("access");
  return (
    <div className="max-w-prose">
      <Form action={signIn} label={say("signIn.title")}>
        <input type="hidden" name="next" value={next} />
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
          type="password"
          autoComplete="current-password"
          maxLength={200}
        />
        <div>
          <SubmitButton name="way" value="password">
            {say("signIn.submit")}
          </SubmitButton>
        </div>
        {hasMail && (
          <div className="border-t border-line pt-6">
            <p className="mb-3">{say("signIn.linkHint")}</p>
            <SubmitButton variant="plain" name="way" value="link">
              {say("signIn.link")}
            </SubmitButton>
          </div>
        )}
      </Form>
      <p className="mt-10 text-ink-soft">
        <span className="font-semibold">{say("signIn.helpTitle")}</span> {say("signIn.help")}
      </p>
    </div>
  );
}
