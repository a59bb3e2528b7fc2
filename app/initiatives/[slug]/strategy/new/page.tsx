import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StrategyForm } from "@/components/agenda/strategy-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { writeStrategy } from "@/lib/agenda/actions";
import { takeableInputs } from "@/lib/agenda/input-queries";
import { currentStrategy } from "@/lib/agenda/queries";
import { proposalOptions } from "@/lib/decisions/form-queries";
import { partiesOf } from "@/lib/decisions/on-behalf-of";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("strategy.form");
  return { title: say("title") };
}

/** The next version, beginning with the text in force. */
export default async function NewStrategyPage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "strategy.write")) notFound();
  const [say, current, options, inputs] = await Promise.all([
    getTranslations(),
    currentStrategy(member),
    proposalOptions(member, new Date()),
    takeableInputs(member, null),
  ]);
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: `/initiatives/${slug}/strategy`, label: say("strategy.title") }]}
      />
      <PageTitle lead={say(current ? "strategy.form.lead" : "strategy.form.leadFirst")}>
        {say("strategy.form.title")}
      </PageTitle>
      {options.hasSteering ? (
        <StrategyForm
          action={writeStrategy.bind(null, slug)}
          deedKey={crypto.randomUUID()}
          options={options}
          parties={partiesOf(member)}
          version={current}
          proposal={null}
          inputs={inputs}
        />
      ) : (
        <EmptyState title={say("decisions.noSteering.title")} why={say("decisions.noSteering.why")}>
          <LinkButton href={`/initiatives/${slug}/organisation`}>
            {say("decisions.noSteering.next")}
          </LinkButton>
        </EmptyState>
      )}
    </>
  );
}
