import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CompareForm } from "@/components/agenda/compare-form";
import { Pieces } from "@/components/agenda/pieces";
import { RichText } from "@/components/text/rich-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { compareTexts } from "@/lib/agenda/compare";
import { wordingsOf } from "@/lib/decisions/preparation/queries";
import { type Version, versionsOf } from "@/lib/decisions/preparation/rules";
import { findProposal } from "@/lib/decisions/queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { formatLongMoment } from "@/lib/i18n/format";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ from?: string; to?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("preparation.versions");
  return { title: say("title") };
}

/** Every wording that the text has had since others could read it, any two of them word by word. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const [{ slug, number }, asked] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const proposal = await findProposal(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
  if (!proposal) notFound();
  const [say, wordings] = await Promise.all([getTranslations(), wordingsOf(proposal)]);
  const versions = versionsOf({ ...proposal, wordings });
  const newest = versions.length;
  const to = wholeNumber(asked.to ?? "", 1, newest) ?? newest;
  const from = wholeNumber(asked.from ?? "", 1, newest) ?? Math.max(1, to - 1);
  const textOf = (one: number) => versions[one - 1]?.text ?? "";
  const page = `/initiatives/${slug}/decisions/${proposal.number}`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: `/initiatives/${slug}/decisions`, label: say("decisions.title") },
          { href: page, label: proposal.title },
        ]}
      />
      <PageTitle lead={say("preparation.versions.lead", { count: newest })}>
        {say("preparation.versions.title")}
      </PageTitle>
      {newest > 1 && (
        <Section title={say("preparation.versions.compared", { from, to })}>
          <CompareForm
            page={`${page}/versions`}
            numbers={versions.map((version) => version.number)}
            from={from}
            to={to}
          />
          <Pieces pieces={compareTexts(textOf(from), textOf(to))} />
        </Section>
      )}
      <Section title={say("preparation.versions.all")}>
        {versions.toReversed().map((version) => (
          <OneVersion key={version.number} version={version} />
        ))}
      </Section>
    </>
  );
}

async function OneVersion({ version: { number, text, until } }: { version: Version }) {
  const say = await getTranslations("preparation.versions");
  const locale = await getLocale();
  const moment = until ? formatLongMoment(until, locale, new Date()) : null;
  return (
    <Disclosure
      summary={moment ? say("replaced", { number, moment }) : say("stands", { number })}
      isOpen={until === null}
    >
      <RichText text={text} />
    </Disclosure>
  );
}
