import { getLocale, getTranslations } from "next-intl/server";
import { Comparison } from "@/components/agenda/comparison";
import { EffectList } from "@/components/decisions/effect-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { StrategyText } from "@/lib/agenda/columns";
import { type ComparisonSummary, compareVersions } from "@/lib/agenda/compare";
import { versionAndWhatItReplaces } from "@/lib/agenda/queries";
import { dayOf } from "@/lib/dates";
import type { ImpossibleReason } from "@/lib/decisions/effects";
import { findConsequences } from "@/lib/decisions/queries";
import { formatDay } from "@/lib/i18n/format";
import type { About } from "./about";

/** What adopting does, said before anybody votes; and what it did, afterwards. */
export async function Consequences({ member, proposal, state, now }: About) {
  const [say, page] = await Promise.all([
    getTranslations("decisions.effect"),
    getTranslations("decisions.page"),
  ]);
  const { effect, facts, impossible } = await findConsequences(member, proposal, now);
  const isStrategy = proposal.kind === "adopt_strategy";
  const versions = isStrategy ? await versionAndWhatItReplaces(member, proposal) : null;
  const { version, before } = versions ?? { version: null, before: null };
  const compared = version && before && compareVersions(before, version);
  const isPending = proposal.decision === null && proposal.withdrawal === null;
  return (
    <>
      <Section title={say(headingOf(proposal))}>
        <EffectList
          proposal={effect}
          facts={facts}
          strategy={
            version && (
              <StrategyLines
                slug={member.slug}
                version={version}
                before={before}
                summary={compared?.summary}
              />
            )
          }
        />
        {isPending && impossible && <Impossible reason={impossible} isOver={state === "closing"} />}
      </Section>
      {compared && (
        <Section title={page("changes")}>
          <Comparison compared={compared} level={3} onlyChanges />
        </Section>
      )}
    </>
  );
}

function headingOf({ decision, withdrawal }: About["proposal"]) {
  if (decision?.outcome === "adopted") return "done";
  return decision || withdrawal ? "was" : "if";
}

async function StrategyLines({
  slug,
  version,
  before,
  summary,
}: {
  slug: string;
  version: StrategyText;
  before: StrategyText | null;
  summary: ComparisonSummary | null | undefined;
}) {
  const say = await getTranslations("decisions.effect");
  const locale = await getLocale();
  const page = `/initiatives/${slug}/strategy`;
  const { number } = version;
  const read = <a href={`${page}/${number}`}>{say("readVersion", { number })}</a>;
  if (!before?.adoptedAt || !summary) {
    return (
      <>
        <li>{say("strategyFirst", { number })}</li>
        <li>{read}</li>
      </>
    );
  }
  const goals = say("strategyGoals", {
    reworded: summary.goalsReworded,
    added: summary.goalsAdded,
    removed: summary.goalsRemoved,
  }).trim();
  const day = formatDay(dayOf(before.adoptedAt), locale);
  return (
    <>
      <li>{say("strategyReplaces", { number, before: before.number, day })}</li>
      {goals && <li>{goals}</li>}
      <li>
        {read} · <a href={`${page}/compare?from=${before.number}&to=${number}`}>{say("compare")}</a>
      </li>
    </>
  );
}

async function Impossible({ reason, isOver }: { reason: ImpossibleReason; isOver: boolean }) {
  const say = await getTranslations("decisions.impossible");
  return (
    <div className="mt-4">
      <Notice kind="warning" title={say("title")}>
        {say(reason)} {say(isOver ? "after" : "before")}
      </Notice>
    </div>
  );
}
