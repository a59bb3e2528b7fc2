import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { StrategyBody } from "@/components/agenda/strategy-body";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { StrategyText } from "@/lib/agenda/columns";
import { currentStrategy, findVersions } from "@/lib/agenda/queries";
import { mayBeTidied } from "@/lib/agenda/rules";
import { dayOf } from "@/lib/dates";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { formatDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ layout?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const say = await getTranslations("strategy");
  return { title: say("version", { number: (await params).number }) };
}

/** One version, with what became of it. */
export default async function VersionPage({ params, searchParams }: Props) {
  const { slug, number: asked } = await params;
  const member = await requireMember(slug);
  const number = wholeNumber(asked, 1, 2_000_000_000) ?? 0;
  const [say, [version], current] = await Promise.all([
    getTranslations(),
    findVersions(member, [number], (await searchParams).layout === "written"),
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
      {version.tidied && <Tidied version={version} page={page} />}
      <StrategyBody version={version} slug={slug} />
      <p className="mt-10 flex flex-wrap gap-4">
        {version.adoptedAt && (
          <a href={`${page}/endorsements?version=${number}`}>
            {say("endorsement.behind", { number })}
          </a>
        )}
        {may(member, "layout.tidy") && mayBeTidied(version) && (
          <a href={`${page}/${number}/layout`}>{say("strategy.layout.tidy")}</a>
        )}
      </p>
    </>
  );
}

/** That the secretariat moved line breaks and passages, and the way to the text as it was written. */
async function Tidied({ version, page }: { version: StrategyText; page: string }) {
  const [say, locale] = await Promise.all([getTranslations("strategy.layout"), getLocale()]);
  const { tidied, number } = version;
  if (!tidied) return null;
  const day = formatDay(dayOf(new Date(tidied.at)), locale);
  return (
    <p className="mb-6 max-w-prose text-sm text-ink-soft">
      {say("tidied", { name: tidied.personName, day })}{" "}
      <a href={`${page}/${number}?layout=written`}>{say("asWritten")}</a>
    </p>
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
