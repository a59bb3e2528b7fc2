import { getLocale, getTranslations } from "next-intl/server";
import { EffectList } from "@/components/decisions/effect-list";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { publicEffect, type Replaced } from "@/lib/decisions/public-effects";
import { isBinding } from "@/lib/decisions/ratification/rules";
import type { RevealedDecision } from "@/lib/decisions/reveal";
import { formatDay } from "@/lib/i18n/format";

/** What the decision made, ended and changed. */
export async function Effects({
  initiativeId,
  decision,
}: {
  initiativeId: string;
  decision: RevealedDecision;
}) {
  const say = await getTranslations("decisions.effect");
  const { effect, facts, replaced } = await publicEffect(initiativeId, decision, new Date());
  return (
    <Section title={say(headingOf(decision))}>
      <EffectList
        proposal={effect}
        facts={facts}
        version={<TextLines kind={decision.kind} replaced={replaced} />}
      />
    </Section>
  );
}

function headingOf({ outcome, ratification }: RevealedDecision) {
  if (outcome !== "adopted") return "was";
  if (isBinding(ratification)) return "done";
  return ratification?.outcome === null ? "ifRatified" : "was";
}

/** Of a decision about a text: what it takes the place of. */
async function TextLines({
  kind,
  replaced: { version, before },
}: {
  kind: RevealedDecision["kind"];
  replaced: Replaced;
}) {
  const [say, locale] = await Promise.all([getTranslations("decisions.effect"), getLocale()]);
  const number = version ?? 0;
  if (kind === "adopt_matrix") {
    return before && <li>{say("matrixReplaces", { number, before: before.number })}</li>;
  }
  // The database's moments are in UTC, and JSON leaves that out.
  const day = before?.adoptedAt && formatDay(dayOf(new Date(`${before.adoptedAt}Z`)), locale);
  return (
    <>
      <li>
        {before && day
          ? say("strategyReplaces", { number, before: before.number, day })
          : say("strategyFirst", { number })}
      </li>
      <li>{say("asksAgain")}</li>
    </>
  );
}
