import { getLocale, getTranslations } from "next-intl/server";
import { Comparison } from "@/components/agenda/comparison";
import { EffectList } from "@/components/decisions/effect-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { StrategyText } from "@/lib/agenda/columns";
import { compareVersions } from "@/lib/agenda/compare";
import { versionAndWhatItReplaces } from "@/lib/agenda/queries";
import { dayOf } from "@/lib/dates";
import type { ImpossibleReason } from "@/lib/decisions/effects";
import { findConsequences } from "@/lib/decisions/queries";
import { formatDay } from "@/lib/i18n/format";
import type { About } from "./about";

/** What adopting does, said before anybody votes; and what it did, afterwards. */
export async function Consequences({ member, proposal, state, now }: About) {
  const say = await getTranslations("decisions.effect");
  const { effect, facts, impossible } = await findConsequences(member, proposal, now);
  const isStrategy = proposal.kind === "adopt_strategy";
  const versions = isStrategy ? await versionAndWhatItReplaces(member, proposal) : null;
  const isPending = proposal.decision === null && proposal.withdrawal === null;
  return (
    <>
      <Section title={say(headingOf(proposal))}>
        <EffectList
          proposal={effect}
          facts={facts}
          strategy={
            versions?.version && (
              <StrategyLines
                slug={member.slug}
                version={versions.version}
                before={versions.before}
              />
            )
          }
        />
        {isPending && impossible && <Impossible reason={impossible} isOver={state === "closing"} />}
      </Section>
      {versions?.version && versions.before && (
        <Changes before={versions.before} version={versions.version} />
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
}: {
  slug: string;
  version: StrategyText;
  before: StrategyText | null;
}) {
  const say = await getTranslations("decisions.effect");
  const locale = await getLocale();
  const page = `/initiatives/${slug}/strategy`;
  const { number } = version;
  const read = <TextLink href={`${page}/${number}`}>{say("readVersion", { number })}</TextLink>;
  if (!before?.adoptedAt) {
    return (
      <>
        <li>{say("strategyFirst", { number })}</li>
        <li>{read}</li>
      </>
    );
  }
  const { summary } = compareVersions(before, version);
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
        {read} ·{" "}
        <TextLink href={`${page}/compare?from=${before.number}&to=${number}`}>
          {say("compare")}
        </TextLink>
      </li>
    </>
  );
}

async function Changes({ before, version }: { before: StrategyText; version: StrategyText }) {
  const say = await getTranslations("decisions.page");
  return (
    <Section title={say("changes")}>
      <Comparison compared={compareVersions(before, version)} level={3} onlyChanges />
    </Section>
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
