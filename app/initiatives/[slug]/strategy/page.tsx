import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StrategyBody } from "@/components/agenda/strategy-body";
import { VersionList } from "@/components/agenda/version-list";
import { BootstrapNotice } from "@/components/decisions/bootstrap-notice";
import { LinkButton } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import type { StrategyText } from "@/lib/agenda/columns";
import { currentStrategy, strategyVersions } from "@/lib/agenda/queries";
import { dayOf } from "@/lib/dates";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { formatDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ before?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("strategy");
  return { title: say("title") };
}

/** The strategy in force, what adopted it and who stands behind it, and all its versions. */
export default async function StrategyPage({ params, searchParams }: Props) {
  const [{ slug }, { before }] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const [say, locale, current, { versions, next }] = await Promise.all([
    getTranslations(),
    getLocale(),
    currentStrategy(member),
    strategyVersions(member, wholeNumber(before ?? "", 1, 2_000_000_000)),
  ]);
  const page = `/initiatives/${slug}/strategy`;
  const write = may(member, "strategy.write") && (
    <LinkButton href={`${page}/new`}>{say("strategy.write")}</LinkButton>
  );
  const list = versions.length > 0 && (
    <Section title={say("strategy.versions")}>
      <VersionList slug={slug} versions={versions} inForce={current?.number ?? null} />
      <Pager
        label={say("ui.pager.label")}
        next={next ? { href: `${page}?before=${next}`, label: say("strategy.older") } : null}
      />
    </Section>
  );
  if (!current?.adoptedAt) {
    return (
      <>
        <PageTitle>{say("strategy.title")}</PageTitle>
        {member.isBootstrap && <BootstrapNotice />}
        <EmptyState title={say("strategy.empty.title")} why={say("strategy.empty.why")}>
          {write || <p>{say("strategy.notBackbone")}</p>}
        </EmptyState>
        {list && <div className="mt-10">{list}</div>}
      </>
    );
  }
  const day = formatDay(dayOf(current.adoptedAt), locale);
  return (
    <>
      <PageTitle lead={say("strategy.inForce", { number: current.number, day })} actions={write}>
        {say("strategy.title")}
      </PageTitle>
      <Columns
        main={<StrategyBody version={current} />}
        side={
          <>
            <Adoption slug={slug} version={current} day={day} />
            {list}
            {member.roles.includes("backbone") && (
              <p className="mt-4 text-sm text-ink-soft">{say("strategy.notBackbone")}</p>
            )}
          </>
        }
      />
    </>
  );
}

/** The decision behind the text, and whose seats voted for it. */
async function Adoption({
  slug,
  version,
  day,
}: {
  slug: string;
  version: StrategyText;
  day: string;
}) {
  const say = await getTranslations("strategy");
  const { proposalNumber, votes, supporters, fromName, authorName } = version;
  const facts = [
    {
      name: say("adoptedBy"),
      fact: (
        <>
          <a href={`/initiatives/${slug}/decisions/${proposalNumber}`}>
            {say("decisionLink", { number: proposalNumber })}
          </a>
          , {day}
          {votes && <span className="block text-sm text-ink-soft">{say("votes", votes)}</span>}
        </>
      ),
    },
    {
      name: say("writtenBy"),
      fact: fromName ? say("versionBy", { name: authorName, party: fromName }) : authorName,
    },
  ];
  return (
    <>
      <DescriptionList facts={facts} />
      {supporters.length > 0 && (
        <div className="mt-6 mb-12">
          <Section title={say("behind")} intro={say("behindIntro")}>
            <ul className="grid gap-1">
              {supporters.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an organisation may have two seats
                <li key={index}>{name}</li>
              ))}
            </ul>
          </Section>
        </div>
      )}
    </>
  );
}
