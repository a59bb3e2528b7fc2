import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { acceptInvitation } from "@/lib/access/acceptance-actions";
import { signOut } from "@/lib/access/sign-in-actions";

/** @param signedInAs the address of whoever is signed in on this browser; null: a new account is made */
export function AcceptanceForm({
  token,
  name,
  email,
  signedInAs,
}: {
  token: string;
  name: string;
  email: string;
  signedInAs: string | null;
}) {
  const say = useTranslations("access");
  return (
    <div className="max-w-prose">
      <Form action={acceptInvitation} deedKey={crypto.randomUUID()} label={say("answer.joinTitle")}>
        <input type="hidden" name="token" value={token} />
        <p>
          {signedInAs
            ? say("answer.signedIn", { email: signedInAs })
            : say("answer.email", { email })}
        </p>
        <TextField
          name="name"
          label={say("answer.name")}
          defaultValue={name}
          autoComplete="name"
          maxLength={120}
        />
        {!signedInAs && (
          <>
            <input type="hidden" name="username" autoComplete="username" value={email} />
            <TextField
              name="password"
              label={say("fields.password")}
              hint={say("fields.passwordHint")}
              type="password"
              autoComplete="new-password"
              maxLength={200}
            />
          </>
        )}
        <Checkbox name="acknowledged" label={say("answer.acknowledge")} />
        <div>
          <SubmitButton>{say("answer.submit")}</SubmitButton>
        </div>
      </Form>
      {signedInAs && (
        <form action={signOut} className="mt-6 flex flex-wrap items-center gap-x-2">
          {say("answer.notYou")}
          <Button type="submit" variant="quiet">
            {say("answer.signOut")}
          </Button>
        </form>
      )}
    </div>
  );
}
