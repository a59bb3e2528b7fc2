import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { StrategyBody } from "@/components/agenda/strategy-body";
import { Chart } from "@/components/organisation/chart";
import { ChartLegend } from "@/components/organisation/chart-legend";
import { PublicDecisionRows } from "@/components/public/decision-rows";
import { PublicProgress } from "@/components/public/progress";
import { PublicShell } from "@/components/shell/public-shell";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { publicProgress } from "@/lib/activities/progress-queries";
import { publicStrategy } from "@/lib/agenda/public-queries";
import { dayOf } from "@/lib/dates";
import { publicDecisions } from "@/lib/decisions/public-queries";
import { formatDay } from "@/lib/i18n/format";
import { publishedInitiative } from "@/lib/initiatives/queries";
import { publicChart } from "@/lib/organisation/chart-queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ after?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const initiative = await publishedInitiative((await params).slug);
  return initiative ? { title: initiative.name, description: initiative.purpose } : {};
}

/** What everybody may read, when the initiative has switched it on. */
export default async function PublicPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { after } = await searchParams;
  const initiative = await publishedInitiative(slug);
  if (!initiative) notFound();
  const [chart, strategy, decided, progress, say, locale] = await Promise.all([
    publicChart(initiative.id),
    publicStrategy(initiative.id),
    publicDecisions(initiative.id, numberFrom(after)),
    publicProgress(initiative.id, dayOf(new Date())),
    getTranslations("public"),
    getLocale(),
  ]);
  return (
    <PublicShell
      name={initiative.name}
      home={`/public/${slug}`}
      links={[{ href: "/sign-in", label: say("signIn") }]}
    >
      <PageTitle lead={initiative.purpose}>{initiative.name}</PageTitle>
      <Section title={say("who")} intro={say("whoIntro")}>
        <ChartLegend sectors={chart.sectors} />
        <Chart chart={chart} slug={null} />
      </Section>
      <Section
        title={say("strategy")}
        intro={
          strategy
            ? say("strategyFrom", {
                number: strategy.number,
                day: formatDay(dayOf(strategy.adoptedAt), locale),
              })
            : say("noStrategy")
        }
      >
        {strategy && strategy.behind > 0 && (
          <p className="mb-6 max-w-prose">{say("behind", { count: strategy.behind })}</p>
        )}
        {strategy && <StrategyBody version={strategy} level={3} />}
      </Section>
      <PublicProgress {...progress} />
      <PublicDecisionRows slug={slug} showsMatrix={initiative.showsMatrix} {...decided} />
    </PublicShell>
  );
}

function numberFrom(after: string | undefined): number | null {
  return after !== undefined && /^\d{1,9}$/.test(after) ? Number(after) : null;
}
