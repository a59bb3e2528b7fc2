import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountShell } from "@/components/access/account-shell";
import { InitiativeFields } from "@/components/access/initiative-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { peopleOf } from "@/lib/access/queries";
import { startOwnInitiative } from "@/lib/access/setup-actions";
import { requireAccount } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.newInitiative");
  return { title: say("title") };
}

/** Only the operator starts initiatives; to everybody else this page does not exist. */
export default async function NewInitiative() {
  const account = await requireAccount();
  if (!account.isOperator) notFound();
  const say = await getTranslations("access.newInitiative");
  const crumb = await getTranslations("ui");
  const [known] = await peopleOf(account);
  return (
    <AccountShell>
      <Breadcrumb label={crumb("breadcrumb")} trail={[{ href: "/", label: say("home") }]} />
      <PageTitle lead={say("lead")}>{say("title")}</PageTitle>
      <Form action={startOwnInitiative} label={say("title")}>
        <InitiativeFields name={known?.name} />
        <div>
          <SubmitButton>{say("submit")}</SubmitButton>
        </div>
      </Form>
    </AccountShell>
  );
}
