import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { StrategyBody } from "@/components/agenda/strategy-body";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { StrategyText } from "@/lib/agenda/columns";
import { currentStrategy, findVersions } from "@/lib/agenda/queries";
import { dayOf } from "@/lib/dates";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { formatDay } from "@/lib/i18n/format";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const say = await getTranslations("strategy");
  return { title: say("version", { number: (await params).number }) };
}

/** One version, with what became of it. */
export default async function VersionPage({ params }: Props) {
  const { slug, number: asked } = await params;
  const member = await requireMember(slug);
  const number = wholeNumber(asked, 1, 2_000_000_000) ?? 0;
  const [say, [version], current] = await Promise.all([
    getTranslations(),
    findVersions(member, [number]),
    currentStrategy(member),
  ]);
  if (!version) notFound();
  const page = `/initiatives/${slug}/strategy`;
  const other = current && current.number !== number ? current.number : number - 1;
  const [from, to] = [Math.min(other, number), Math.max(other, number)];
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: page, label: say("strategy.title") }]}
      />
      <PageTitle
        lead={await becameOf(version, current)}
        actions={
          <>
            {other > 0 && (
              <LinkButton href={`${page}/compare?from=${from}&to=${to}`}>
                {say("strategy.compareWith", { number: other })}
              </LinkButton>
            )}
            <LinkButton
              href={`/initiatives/${slug}/decisions/${version.proposalNumber}`}
              variant="quiet"
            >
              {say("strategy.page.proposal")}
            </LinkButton>
          </>
        }
      >
        {say("strategy.version", { number })}
      </PageTitle>
      <StrategyBody version={version} />
    </>
  );
}

async function becameOf(version: StrategyText, current: StrategyText | null): Promise<string> {
  const say = await getTranslations();
  const locale = await getLocale();
  if (current && version.number === current.number) return say("strategy.page.inForce");
  if (version.adoptedAt && current) {
    const day = formatDay(dayOf(version.adoptedAt), locale);
    return say("strategy.page.adopted", { day, number: current.number });
  }
  const state = version.outcome
    ? say(`decisions.outcomes.${version.outcome}`)
    : say(`decisions.states.${version.state}`);
  return say("strategy.page.notAdopted", { state });
}
