import { useLocale, useTranslations } from "next-intl";
import { ClosingReport } from "@/components/organisation/closing-report";
import { parseIsoDay } from "@/lib/dates";
import type { EffectFacts } from "@/lib/decisions/effects";
import { formatDay } from "@/lib/i18n/format";
import { Folded, Lines, nameFor, type Of } from "./effect-lines";

export function SetUp({ effect, facts }: { effect: Of<"set_up_group">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const roles = useTranslations("seatRoles");
  const locale = useLocale();
  const list = effect.seats.map((seat) => `${nameFor(seat, facts)} (${roles(seat.role)})`);
  const reviewOn = parseIsoDay(effect.reviewOn);
  return (
    <>
      <Lines>
        <li>{say("setUp", { name: effect.name })}</li>
        <li>{say("boundedTask", { text: effect.boundedTask })}</li>
        {reviewOn && <li>{say("reviewOn", { day: formatDay(reviewOn, locale) })}</li>}
        <li>{say("seats", { count: list.length, list: list.join(", ") })}</li>
      </Lines>
      <Folded title={say("mandate")} text={effect.mandate} />
      {effect.purpose && <Folded title={say("purpose")} text={effect.purpose} />}
    </>
  );
}

export function Renew({ effect, facts }: { effect: Of<"renew_group">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  return (
    <Lines>
      <li>{say("renewGroup", { name: facts.group?.name ?? "" })}</li>
      <Review before={facts.group?.wording.reviewOn ?? null} after={effect.reviewOn} />
      <li>{say("renewSame")}</li>
    </Lines>
  );
}

export function ChangeGroup({ effect, facts }: { effect: Of<"change_group">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const was = facts.group?.wording;
  const { name, purpose, mandate, boundedTask, reviewOn } = effect;
  return (
    <>
      <Lines>
        <li>{say("changeGroup", { name: was?.name ?? "" })}</li>
        {name !== null && <li>{say("newName", { name })}</li>}
        {boundedTask !== null && <li>{say("newTask", { text: boundedTask })}</li>}
        {purpose !== null && <li>{say("newPurpose", { text: purpose })}</li>}
        {mandate !== null && <li>{say("newMandate")}</li>}
        {reviewOn !== null && <Review before={was?.reviewOn ?? null} after={reviewOn} />}
        <li>{say("changeRest")}</li>
      </Lines>
      {mandate !== null && <Folded title={say("mandateAfter")} text={mandate} />}
      {mandate !== null && was?.mandate && (
        <Folded title={say("mandateBefore")} text={was.mandate} />
      )}
      {boundedTask !== null && was?.boundedTask && (
        <Folded title={say("taskBefore")} text={was.boundedTask} />
      )}
      {purpose !== null && was?.purpose && (
        <Folded title={say("purposeBefore")} text={was.purpose} />
      )}
    </>
  );
}

export function CloseGroup({ effect, facts }: { effect: Of<"close_group">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const { reason, reached, livesOn, notWorked } = effect;
  const { name = "", seats = 0 } = facts.group ?? {};
  return (
    <>
      <Lines>
        <li>{say("closeGroup", { name, seats })}</li>
        <li>{say("reason", { text: reason })}</li>
      </Lines>
      {(reached || livesOn || notWorked) && (
        <div className="mt-5">
          <ClosingReport report={{ reached, livesOn, notWorked }} />
        </div>
      )}
    </>
  );
}

/** When the group is looked at again, and when it was to be. */
function Review({ before, after }: { before: string | null; after: string }) {
  const say = useTranslations("decisions.effect");
  const locale = useLocale();
  const inWords = (text: string | null) => {
    const day = text && parseIsoDay(text);
    return day ? formatDay(day, locale) : null;
  };
  const [was, day] = [inWords(before), inWords(after) ?? ""];
  return <li>{was ? say("reviewMoves", { day, before: was }) : say("reviewOn", { day })}</li>;
}
