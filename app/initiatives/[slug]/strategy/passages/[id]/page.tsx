import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { Pieces } from "@/components/agenda/pieces";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { PassageChange } from "@/lib/agenda/columns";
import { compareTexts } from "@/lib/agenda/compare";
import { passageHistory } from "@/lib/agenda/history-queries";
import { firstSentence } from "@/lib/agenda/rules";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

const historyAt = cache(async (slug: string, id: string) => {
  const member = await requireMember(slug);
  return (await passageHistory(member, id)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const [say, { changes }] = await Promise.all([
    getTranslations("strategy.history"),
    historyAt(slug, id),
  ]);
  return { title: say("titleOf", { text: firstSentence(changes[0]?.text ?? "") }) };
}

/** Who changed a passage, when, and by which decision; newest first. */
export default async function PassagePage({ params }: Props) {
  const { slug, id } = await params;
  const [member, { part, standsIn, inForce, changes }, say] = await Promise.all([
    requireMember(slug),
    historyAt(slug, id),
    getTranslations(),
  ]);
  const page = `/initiatives/${slug}/strategy`;
  const isInForce = standsIn !== null && standsIn === inForce;
  const hasIdentity = isInForce && (part === "goals" || part === "strategies");
  const about = hasIdentity ? `passage:${id}` : part;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: page, label: say("strategy.title") }]}
      />
      <PageTitle
        eyebrow={say(`strategy.${part}`)}
        lead={standing(say, standsIn, inForce)}
        actions={
          isInForce &&
          may(member, "input.give") && (
            <LinkButton href={`${page}/input/new?about=${about}`}>{say("input.give")}</LinkButton>
          )
        }
      >
        {say("strategy.history.title")}
      </PageTitle>
      {changes.map((change, index) => (
        <Change
          key={change.number}
          slug={slug}
          change={change}
          before={changes[index + 1]?.text ?? null}
        />
      ))}
    </>
  );
}

type Say = Awaited<ReturnType<typeof getTranslations<never>>>;

function standing(say: Say, standsIn: number | null, inForce: number | null): string {
  if (standsIn === null) return say("strategy.history.nowhere");
  if (standsIn === inForce) return say("strategy.history.inForce", { number: standsIn });
  return say("strategy.history.gone", { number: standsIn });
}

async function Change({
  slug,
  change,
  before,
}: {
  slug: string;
  change: PassageChange;
  before: string | null;
}) {
  const [say, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { number, authorName, partyName, writtenAt, proposalNumber, outcome, decidedAt } = change;
  const day = formatDay(dayOf(writtenAt), locale);
  const by = partyName
    ? say("strategy.versionBy", { name: authorName, party: partyName })
    : authorName;
  return (
    <Section
      title={say("strategy.version", { number })}
      intro={say(before === null ? "strategy.history.wrote" : "strategy.history.changed", {
        by,
        day,
      })}
      aside={
        <a href={`/initiatives/${slug}/decisions/${proposalNumber}`}>
          {outcome && decidedAt
            ? say("strategy.history.decided", {
                number: proposalNumber,
                outcome: say(`decisions.outcomes.${outcome}`),
                day: formatDay(dayOf(decidedAt), locale),
              })
            : say("strategy.history.undecided", { number: proposalNumber })}
        </a>
      }
    >
      <Pieces
        pieces={
          before === null
            ? [{ kind: "same", text: change.text }]
            : compareTexts(before, change.text)
        }
      />
    </Section>
  );
}
