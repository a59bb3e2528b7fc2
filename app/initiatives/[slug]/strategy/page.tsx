import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StrategyBody } from "@/components/agenda/strategy-body";
import { VersionList } from "@/components/agenda/version-list";
import { BootstrapNotice } from "@/components/decisions/bootstrap-notice";
import { LinkButton } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { partiesOn } from "@/lib/agenda/endorsement-queries";
import { besideTheText } from "@/lib/agenda/history-queries";
import { waitingInputs } from "@/lib/agenda/input-queries";
import { currentStrategy, strategyVersions } from "@/lib/agenda/queries";
import { dayOf } from "@/lib/dates";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { formatDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";
import { Adoption } from "./adoption";
import { Backing } from "./backing";
import { Notes } from "./notes";
import { Pen } from "./pen";
import { WaitingInputs } from "./waiting-inputs";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ before?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("strategy");
  return { title: say("title") };
}

/** The version in force, whose words it is and who stands behind it, and what is on its way. */
export default async function StrategyPage({ params, searchParams }: Props) {
  const [{ slug }, { before }] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const [say, locale, current, { versions, next }, inputs, { notes, pen }] = await Promise.all([
    getTranslations(),
    getLocale(),
    currentStrategy(member),
    strategyVersions(member, wholeNumber(before ?? "", 1, 2_000_000_000)),
    waitingInputs(member),
    besideTheText(member),
  ]);
  const now = new Date();
  const page = `/initiatives/${slug}/strategy`;
  const write = may(member, "strategy.write") && (
    <LinkButton href={`${page}/new`}>{say("strategy.write")}</LinkButton>
  );
  const beside = (
    <>
      <WaitingInputs member={member} inputs={inputs} now={now} />
      <Pen member={member} pen={pen} />
      {versions.length > 0 && (
        <Section title={say("strategy.versions")}>
          <VersionList slug={slug} versions={versions} inForce={current?.number ?? null} />
          <Pager
            label={say("ui.pager.label")}
            next={next ? { href: `${page}?before=${next}`, label: say("strategy.older") } : null}
          />
        </Section>
      )}
      <Notes member={member} notes={notes} />
      {member.roles.includes("backbone") && (
        <p className="mt-4 text-sm text-ink-soft">{say("strategy.notBackbone")}</p>
      )}
    </>
  );
  if (!current?.adoptedAt) {
    return (
      <>
        <PageTitle>{say("strategy.title")}</PageTitle>
        {member.isBootstrap && <BootstrapNotice />}
        <EmptyState title={say("strategy.empty.title")} why={say("strategy.empty.why")}>
          {write || <p>{say("strategy.notBackbone")}</p>}
        </EmptyState>
        <div className="mt-10">{beside}</div>
      </>
    );
  }
  const parties = await partiesOn(member, current, dayOf(now));
  const day = formatDay(dayOf(current.adoptedAt), locale);
  return (
    <>
      <PageTitle
        lead={say("strategy.inForce", { number: current.number, day })}
        actions={
          <>
            {write}
            <LinkButton href={`${page}/tree`} variant="quiet">
              {say("strategy.tree.link")}
            </LinkButton>
          </>
        }
      >
        {say("strategy.title")}
      </PageTitle>
      <Columns
        main={<StrategyBody version={current} slug={slug} />}
        side={
          <>
            <Adoption slug={slug} version={current} day={day} />
            <Backing member={member} version={current} parties={parties} />
            {beside}
          </>
        }
      />
    </>
  );
}
