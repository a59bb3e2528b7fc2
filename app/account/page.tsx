import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountShell } from "@/components/access/account-shell";
import { PasswordForm } from "@/components/access/password-form";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { chooseOwnLocale, chooseOwnTheme, signOutEverywhere } from "@/lib/access/account-actions";
import { peopleOf } from "@/lib/access/queries";
import { signOut } from "@/lib/access/sign-in-actions";
import { themeCookie } from "@/lib/i18n/theme";
import { currentAccount } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.account");
  return { title: say("title") };
}

/** What is one's own whatever the initiative: language, appearance, password, sessions. */
export default async function Account() {
  const account = await currentAccount();
  if (!account) redirect("/sign-in?next=/account");
  const say = await getTranslations("access.account");
  const crumb = await getTranslations("ui");
  const people = await peopleOf(account);
  return (
    <AccountShell>
      <Breadcrumb label={crumb("breadcrumb")} trail={[{ href: "/", label: say("home") }]} />
      <PageTitle lead={say("lead", { email: account.email })}>{say("title")}</PageTitle>
      <Section title={say("names")} intro={people.length > 0 ? say("nameHint") : say("noName")}>
        {people.length > 0 && (
          <Rows label={say("names")}>
            {people.map((person) => (
              <Row key={person.id} title={person.name}>
                {say("nameIn", { initiative: person.initiative.name })}
              </Row>
            ))}
          </Rows>
        )}
      </Section>
      <Section title={say("language")} intro={say("languageIntro")}>
        <LanguageSwitch action={chooseOwnLocale} label={say("language")} />
        <div className="mt-4">
          <ThemeSwitch
            current={(await cookies()).get(themeCookie)?.value}
            action={chooseOwnTheme}
          />
        </div>
      </Section>
      <Section title={say("password")} intro={say("passwordIntro")}>
        <PasswordForm email={account.email} hasPassword={account.hasPassword} />
      </Section>
      <Section title={say("sessions")} intro={say("sessionsIntro")}>
        <Form action={signOutEverywhere} label={say("sessions")} className="grid gap-4">
          <div>
            <SubmitButton variant="plain">{say("signOutEverywhere")}</SubmitButton>
          </div>
        </Form>
        <form action={signOut} className="mt-4">
          <Button type="submit">{say("signOut")}</Button>
        </form>
      </Section>
    </AccountShell>
  );
}
