import { getLocale, getTranslations } from "next-intl/server";
import { Comparison } from "@/components/agenda/comparison";
import { Chosen } from "@/components/decisions/count-steps";
import { EffectList } from "@/components/decisions/effect-list";
import { MatrixChanges } from "@/components/decisions/matrix-changes";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { StrategyText } from "@/lib/agenda/columns";
import { type ComparisonSummary, compareVersions } from "@/lib/agenda/compare";
import { versionAndWhatItReplaces } from "@/lib/agenda/queries";
import { dayOf } from "@/lib/dates";
import type { ImpossibleReason } from "@/lib/decisions/effects";
import { overlapsOf, type SeatOverlap } from "@/lib/decisions/elections/overlaps";
import { isByBallot } from "@/lib/decisions/elections/rules";
import { matrixAndWhatItReplaces } from "@/lib/decisions/matrix/queries";
import { compareMatrices, type Matrix, type MatrixChange } from "@/lib/decisions/matrix/rules";
import { isBinding } from "@/lib/decisions/ratification/rules";
import { formatDay } from "@/lib/i18n/format";
import { type About, consequencesOf } from "./about";

/** What adopting does, said before anybody votes; and what it did, afterwards. */
export async function Consequences(about: About) {
  const { member, proposal, state, now } = about;
  const [say, page] = await Promise.all([
    getTranslations("decisions.effect"),
    getTranslations("decisions.page"),
  ]);
  const { effect, facts, impossible } = await consequencesOf(member, proposal, now);
  const texts = await textsOf(about);
  const isAwaited =
    proposal.decision?.outcome === "adopted" && proposal.ratification?.outcome === null;
  const isPending = (proposal.decision === null && proposal.withdrawal === null) || isAwaited;
  return (
    <>
      <Section title={say(headingOf(proposal))}>
        <ChosenIn proposal={proposal} />
        <EffectList proposal={effect} facts={facts} version={texts?.lines} />
        {isPending && <Overlaps overlaps={overlapsOf(effect, facts)} />}
        {isPending && impossible && <Impossible reason={impossible} isOver={state === "closing"} />}
      </Section>
      {texts?.changes && <Section title={page("changes")}>{texts.changes}</Section>}
    </>
  );
}

/** What the ballots chose, before all else. */
function ChosenIn({ proposal: { decision } }: Pick<About, "proposal">) {
  const contest = decision?.counted.contest;
  if (!decision || !contest || !isByBallot(decision.rule)) return null;
  return decision.outcome === "adopted" && <Chosen rule={decision.rule} contest={contest} />;
}

/** Of a proposal to adopt a text: what it replaces, in lines, and what is new in it. */
async function textsOf({ member, proposal }: About) {
  const { slug } = member;
  if (proposal.kind === "adopt_strategy") {
    const { version, before } = await versionAndWhatItReplaces(member, proposal);
    if (!version) return null;
    const compared = before && compareVersions(before, version);
    const summary = compared?.summary;
    return {
      lines: <StrategyLines slug={slug} version={version} before={before} summary={summary} />,
      changes: compared && <Comparison compared={compared} level={3} onlyChanges />,
    };
  }
  const found =
    proposal.kind === "adopt_matrix" ? await matrixAndWhatItReplaces(member, proposal) : null;
  if (!found) return null;
  const changes = compareMatrices(found.before.rows, found.matrix.rows);
  return {
    lines: <MatrixLines slug={slug} {...found} changes={changes} />,
    changes: changes.length > 0 && <MatrixChanges changes={changes} />,
  };
}

async function MatrixLines({
  slug,
  matrix,
  before,
  changes,
}: {
  slug: string;
  matrix: Matrix;
  before: Matrix;
  changes: MatrixChange[];
}) {
  const say = await getTranslations("decisions.effect");
  const { number } = matrix;
  const of = (change: MatrixChange["change"]) =>
    changes.filter((one) => one.change === change).length;
  const rows = say("matrixRows", {
    ...{ changed: of("changed"), added: of("added"), removed: of("removed") },
  }).trim();
  return (
    <>
      <li>{say("matrixReplaces", { number, before: before.number })}</li>
      {rows && <li>{rows}</li>}
      <li>
        <a href={`/initiatives/${slug}/decisions/matrix/${number}`}>
          {say("readMatrix", { number })}
        </a>
      </li>
    </>
  );
}

function headingOf({ decision, withdrawal, ratification }: About["proposal"]) {
  if (decision?.outcome === "adopted" && isBinding(ratification)) return "done";
  if (decision?.outcome === "adopted" && ratification?.outcome === null) return "ifRatified";
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
        <li>{say("asksAgain")}</li>
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
      <li>{say("asksAgain")}</li>
      <li>
        {read} · <a href={`${page}/compare?from=${before.number}&to=${number}`}>{say("compare")}</a>
      </li>
    </>
  );
}

/** Nobody sits twice without having been named before the vote. */
async function Overlaps({ overlaps }: { overlaps: SeatOverlap[] }) {
  const say = await getTranslations("decisions.overlaps");
  if (overlaps.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice title={say("title")}>
        {overlaps.map(({ kind, name, standsFor }) => (
          <p key={`${kind} ${name} ${standsFor}`}>{say(kind, { name, standsFor })}</p>
        ))}
      </Notice>
    </div>
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
