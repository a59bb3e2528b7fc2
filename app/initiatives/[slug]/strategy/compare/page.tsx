import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CompareForm } from "@/components/agenda/compare-form";
import { Comparison, ComparisonSentences } from "@/components/agenda/comparison";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Tabs } from "@/components/ui/tabs";
import { compareVersions } from "@/lib/agenda/compare";
import { findVersions, strategyVersions } from "@/lib/agenda/queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ from?: string; to?: string; view?: string }>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const say = await getTranslations("strategy.compare");
  const { from = "", to = "" } = await searchParams;
  return { title: say("title", { from, to }) };
}

/** Any two versions, word by word, in the direction that was asked for. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const [from, to] = [asked.from, asked.to].map((text) => wholeNumber(text ?? "", 1, 1_000_000));
  if (!from || !to) notFound();
  const [say, found, { versions }] = await Promise.all([
    getTranslations(),
    findVersions(member, [from, to], true),
    strategyVersions(member),
  ]);
  const before = found.find((version) => version.number === from);
  const after = found.find((version) => version.number === to);
  if (!before || !after) notFound();
  const compared = compareVersions(before, after);
  const page = `/initiatives/${slug}/strategy`;
  const side = asked.view === "side";
  const view = (name: string) => `${page}/compare?from=${from}&to=${to}&view=${name}`;
  const numbers = new Set([from, to, ...versions.map((version) => version.number)]);
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: page, label: say("strategy.title") }]}
      />
      <PageTitle lead={<ComparisonSentences summary={compared.summary} />}>
        {say("strategy.compare.title", { from, to })}
      </PageTitle>
      <CompareForm
        page={`${page}/compare`}
        numbers={[...numbers].sort((one, other) => one - other)}
        from={from}
        to={to}
        view={side ? "side" : "inline"}
      />
      <Tabs
        label={say("strategy.compare.view")}
        tabs={[
          { href: view("inline"), label: say("strategy.compare.inline"), isCurrent: !side },
          { href: view("side"), label: say("strategy.compare.side"), isCurrent: side },
        ]}
      />
      <p className="mb-8 text-sm text-ink-soft">{say("strategy.compare.legend")}</p>
      <Comparison compared={compared} side={side} />
    </>
  );
}
