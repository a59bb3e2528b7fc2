import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RegisterFiles } from "@/components/decisions/register-files";
import { RegisterFilter } from "@/components/decisions/register-filter";
import { Timeline, ViewSwitch } from "@/components/decisions/timeline";
import { RegisterRows } from "@/components/public/register-rows";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { decisionsFor, publicFacts } from "@/lib/decisions/public-queries";
import { registerChoices } from "@/lib/decisions/register-choices";
import { filterQuery, readPublicFilters } from "@/lib/decisions/register-rules";
import { byMonth, yearShown } from "@/lib/decisions/timeline-rules";
import { publishedInitiative } from "@/lib/initiatives/queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const initiative = await publishedInitiative((await params).slug);
  const say = await getTranslations("public.register");
  if (!initiative) return {};
  const feed = `/public/${initiative.slug}/decisions/feed`;
  return {
    title: `${say("title")} · ${initiative.name}`,
    alternates: { types: { "application/atom+xml": feed } },
  };
}

/** The register for everybody: what was decided, to search and to narrow down. */
export default async function PublicRegisterPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const initiative = await publishedInitiative(slug);
  if (!initiative) notFound();
  const filters = readPublicFilters(asked);
  const isTimeline = asked.view === "timeline";
  const view = isTimeline ? "timeline" : "";
  const reading = publicFacts(initiative.id);
  const year = isTimeline ? yearShown(filters, (await reading).years) : filters.year;
  const [facts, { decisions, next }, choices, say] = await Promise.all([
    reading,
    decisionsFor("public", initiative.id, { ...filters, year }),
    registerChoices(initiative.id, "public"),
    getTranslations(),
  ]);
  const page = `/public/${slug}/decisions`;
  const older = {
    href: `${page}${filterQuery({ ...filters, after: next, year, view })}`,
    label: say(filters.q ? "public.register.more" : "public.register.older"),
  };
  const rows = isTimeline ? (
    <Timeline
      page={page}
      filters={filters}
      years={facts.years}
      year={year}
      months={byMonth(decisions, (one) => (one.isListed ? one.decidedOn : one.decidedAt))}
    >
      {(ofMonth) => <RegisterRows register={page} decisions={ofMonth} />}
    </Timeline>
  ) : (
    <RegisterRows register={page} decisions={decisions} />
  );
  return (
    <PublicShell
      name={initiative.name}
      home={`/public/${slug}`}
      links={[{ href: "/sign-in", label: say("public.signIn") }]}
    >
      <PageTitle lead={say("public.register.lead", { total: facts.total })}>
        {say("public.register.title")}
      </PageTitle>
      {facts.total === 0 ? (
        <EmptyState title={say("public.register.empty")} why={say("public.register.emptyWhy")} />
      ) : (
        <>
          <RegisterFilter
            page={page}
            filters={filters}
            years={facts.years}
            choices={choices}
            view={view}
          />
          <ViewSwitch page={page} filters={filters} isTimeline={isTimeline} />
          {decisions.length === 0 ? (
            <EmptyState title={say("public.register.none")} why={say("public.register.noneWhy")}>
              <LinkButton href={page}>{say("decisions.filter.clear")}</LinkButton>
            </EmptyState>
          ) : (
            rows
          )}
          <Pager label={say("ui.pager.label")} next={next === null ? null : older} />
          <RegisterFiles page={page} hasFeed />
        </>
      )}
    </PublicShell>
  );
}
