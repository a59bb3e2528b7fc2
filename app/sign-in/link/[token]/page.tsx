import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkGone } from "@/components/access/link-gone";
import { PublicShell } from "@/components/shell/public-shell";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { signInLinkWorks } from "@/lib/access/queries";
import { localPath } from "@/lib/access/rules";
import { openLink } from "@/lib/access/sign-in-actions";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.link");
  return { title: say("title"), robots: { index: false } };
}

/** Only the button uses the link up: programs that look at mail open every address in it. */
export default async function SignInLink({ params, searchParams }: Props) {
  const { token } = await params;
  if (!(await signInLinkWorks(token, new Date()))) return <LinkGone />;
  const say = await getTranslations("access");
  return (
    <PublicShell>
      <PageTitle lead={say("link.lead")}>{say("link.title")}</PageTitle>
      <Form action={openLink} label={say("link.title")}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={localPath((await searchParams).next)} />
        <Disclosure summary={say("link.forgotten")}>
          <TextField
            name="newPassword"
            label={say("fields.newPassword")}
            hint={say("fields.passwordHint")}
            type="password"
            autoComplete="new-password"
            maxLength={200}
            optional
          />
        </Disclosure>
        <div>
          <SubmitButton>{say("link.submit")}</SubmitButton>
        </div>
      </Form>
    </PublicShell>
  );
}
