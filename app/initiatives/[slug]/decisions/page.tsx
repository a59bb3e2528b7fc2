import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BootstrapNotice } from "@/components/decisions/bootstrap-notice";
import { DecisionRow, ProposalRow } from "@/components/decisions/proposal-row";
import { RegisterFiles } from "@/components/decisions/register-files";
import { RegisterFilter } from "@/components/decisions/register-filter";
import { Timeline, ViewSwitch } from "@/components/decisions/timeline";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { proposalKinds } from "@/lib/decisions/effects";
import { registerChoices } from "@/lib/decisions/register-choices";
import { register, registerFacts, waitingForVote } from "@/lib/decisions/register-queries";
import {
  filterQuery,
  type ProposalSummary,
  partOf,
  readFilters,
} from "@/lib/decisions/register-rules";
import { byMonth, yearShown } from "@/lib/decisions/timeline-rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("decisions");
  return { title: say("title") };
}

/** The register: what waits for a decision, then what was decided. */
export default async function DecisionsPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const say = await getTranslations();
  const now = new Date();
  const filters = readFilters(asked, proposalKinds);
  const isTimeline = asked.view === "timeline";
  const view = isTimeline ? "timeline" : "";
  const reading = registerFacts(member, now);
  const year = isTimeline ? yearShown(filters, (await reading).years) : filters.year;
  const [facts, { proposals, next }, mine, choices] = await Promise.all([
    reading,
    register(member, { ...filters, ...(isTimeline && { year, state: "decided" }) }, now),
    waitingForVote(member, now),
    registerChoices(member.initiativeId, "member"),
  ]);
  const page = `/initiatives/${slug}/decisions`;
  const isFirst = filterQuery({ ...filters, view }) === "";
  const mayWrite = may(member, "proposal.write") || may(member, "strategy.write");
  const write = mayWrite && <LinkButton href={`${page}/new`}>{say("decisions.write")}</LinkButton>;
  return (
    <>
      <PageTitle
        lead={say("decisions.lead", { waiting: facts.waiting, decided: facts.decided })}
        actions={
          <>
            <LinkButton href={`${page}/mandates`} variant="quiet">
              {say("decisions.mandates.title")}
            </LinkButton>
            <LinkButton href={`${page}/matrix`} variant="quiet">
              {say("matrix.title")}
            </LinkButton>
            {write}
          </>
        }
      >
        {say("decisions.title")}
      </PageTitle>
      {member.isBootstrap && <BootstrapNotice />}
      {facts.overdueReports > 0 && (
        <p className="mb-6">
          <a href={`${page}/mandates`}>
            ▲ {say("decisions.mandates.overdue", { count: facts.overdueReports })}
          </a>
        </p>
      )}
      {facts.total === 0 ? (
        <EmptyState title={say("decisions.empty.title")} why={say("decisions.empty.why")}>
          {write}
        </EmptyState>
      ) : (
        <>
          {isFirst && mine.length > 0 && (
            <div className="mb-10">
              <Section title={say("decisions.mine.title", { count: mine.length })}>
                <Rows>
                  {mine.map((proposal) => (
                    <ProposalRow key={proposal.id} slug={slug} proposal={proposal} now={now} />
                  ))}
                </Rows>
              </Section>
            </div>
          )}
          <RegisterFilter
            page={page}
            filters={filters}
            years={facts.years}
            choices={choices}
            view={view}
          />
          <ViewSwitch page={page} filters={filters} isTimeline={isTimeline} />
          {proposals.length === 0 && (
            <EmptyState title={say("decisions.filter.none")} why={say("decisions.filter.noneWhy")}>
              <LinkButton href={page}>{say("decisions.filter.clear")}</LinkButton>
            </EmptyState>
          )}
          {isTimeline && (
            <Timeline
              page={page}
              filters={filters}
              years={facts.years}
              year={year}
              months={byMonth(proposals, ({ settledAt }) => settledAt ?? now)}
            >
              {(ofMonth) => (
                <Rows>
                  {ofMonth.map((proposal) => (
                    <DecisionRow key={proposal.id} slug={slug} proposal={proposal} />
                  ))}
                </Rows>
              )}
            </Timeline>
          )}
          {(isTimeline ? [] : partsOf(proposals)).map(({ part, rows }) => (
            <Section key={part} title={say(`decisions.parts.${part}`)}>
              <Rows>
                {rows.map((proposal) =>
                  part === "settled" ? (
                    <DecisionRow key={proposal.id} slug={slug} proposal={proposal} />
                  ) : (
                    <ProposalRow key={proposal.id} slug={slug} proposal={proposal} now={now} />
                  ),
                )}
              </Rows>
            </Section>
          ))}
          <Pager
            label={say("ui.pager.label")}
            next={
              next
                ? {
                    href: `${page}${filterQuery({ ...filters, after: next, year, view })}`,
                    label: say("decisions.older"),
                  }
                : null
            }
          />
          <RegisterFiles page={page} />
        </>
      )}
    </>
  );
}

/** The page's rows under the headings where they belong, in the register's order. */
function partsOf(proposals: ProposalSummary[]) {
  const parts = (["draft", "waiting", "settled"] as const).map((part) => ({
    part,
    rows: proposals.filter((proposal) => partOf(proposal.state) === part),
  }));
  return parts.filter(({ rows }) => rows.length > 0);
}
