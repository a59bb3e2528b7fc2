import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountShell } from "@/components/access/account-shell";
import { SignInForm } from "@/components/access/sign-in-form";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { Row, Rows } from "@/components/ui/rows";
import { SubmitButton } from "@/components/ui/submit-button";
import { initiativesOf, isSetUp, type OwnInitiativeLine } from "@/lib/access/queries";
import { loadExample } from "@/lib/access/setup-actions";
import { hasMailServer } from "@/lib/information/mail";
import { currentAccount } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access");
  return { title: say((await currentAccount()) ? "home.title" : "home.browser") };
}

/** Where everybody begins: sign-in, or the way into one's own initiatives. */
export default async function Home() {
  const account = await currentAccount();
  if (!account) return (await isSetUp()) ? <SignedOut /> : <NotSetUp />;
  const initiatives = await initiativesOf(account, new Date());
  const [only] = initiatives;
  if (only && initiatives.length === 1 && !account.isOperator) {
    redirect(`/initiatives/${only.slug}`);
  }
  return <Initiatives initiatives={initiatives} isOperator={account.isOperator} />;
}

async function SignedOut() {
  const say = await getTranslations("access.signIn");
  return (
    <PublicShell>
      <PageTitle lead={say("lead")}>{say("title")}</PageTitle>
      <SignInForm next="/" hasMail={hasMailServer()} />
    </PublicShell>
  );
}

async function NotSetUp() {
  const say = await getTranslations("access.home");
  return (
    <PublicShell>
      <PageTitle lead={say("notSetUpLead")}>{say("notSetUpTitle")}</PageTitle>
      <div className="max-w-prose">
        <p>{say("notSetUpHow")}</p>
        <p className="mt-4">{say("notSetUpAgain")}</p>
      </div>
    </PublicShell>
  );
}

async function Initiatives({
  initiatives,
  isOperator,
}: {
  initiatives: OwnInitiativeLine[];
  isOperator: boolean;
}) {
  const say = await getTranslations("access.home");
  const hasExample = initiatives.some((one) => one.isExample);
  return (
    <AccountShell>
      <PageTitle>{say("title")}</PageTitle>
      {initiatives.length === 0 ? (
        <EmptyState
          title={say(isOperator ? "noneOperator" : "none")}
          why={say(isOperator ? "noneOperatorWhy" : "noneWhy")}
        />
      ) : (
        <Rows label={say("title")}>
          {initiatives.map((one) => (
            <Row key={one.slug} title={<InitiativeLink {...one} example={say("example")} />}>
              {one.purpose}
            </Row>
          ))}
        </Rows>
      )}
      {isOperator && (
        <div className="mt-8 flex flex-wrap gap-2">
          <LinkButton href="/initiatives/new">{say("start")}</LinkButton>
          {!hasExample && (
            <Form action={loadExample} label={say("loadExample")} className="">
              <SubmitButton variant="plain">{say("loadExample")}</SubmitButton>
            </Form>
          )}
        </div>
      )}
    </AccountShell>
  );
}

function InitiativeLink({
  slug,
  name,
  isExample,
  example,
}: OwnInitiativeLine & { example: string }) {
  return (
    <>
      <a href={`/initiatives/${slug}`} className="font-serif text-lg font-semibold">
        {name}
      </a>
      {isExample && <span className="text-ink-soft"> ({example})</span>}
    </>
  );
}
