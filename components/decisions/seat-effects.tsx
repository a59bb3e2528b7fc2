import { useLocale, useTranslations } from "next-intl";
import { lastDay, parseIsoDay } from "@/lib/dates";
import type { EffectFacts } from "@/lib/decisions/effects";
import { formatDay } from "@/lib/i18n/format";
import { Lines, nameFor, type Of } from "./effect-lines";

export function GiveSeat({ effect, facts }: { effect: Of<"give_seat">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const roles = useTranslations("seatRoles");
  const locale = useLocale();
  const until = effect.until && parseIsoDay(effect.until);
  return (
    <Lines>
      <li>
        {say("giveSeat", {
          who: nameFor(effect, facts),
          role: roles(effect.role),
          group: facts.group?.name ?? "",
          votes: effect.isVoting ? "yes" : "no",
        })}
      </li>
      {(facts.person === null || facts.person.name !== "") && (
        <li>{facts.person ? say("holder", { name: facts.person.name }) : say("vacant")}</li>
      )}
      {until && <li>{say("until", { day: formatDay(lastDay(until), locale) })}</li>}
    </Lines>
  );
}

export function EndSeat({
  effect,
  facts: { seat },
}: {
  effect: Of<"end_seat">;
  facts: EffectFacts;
}) {
  const say = useTranslations("decisions.effect");
  return (
    <Lines>
      <li>{say("endSeat", { who: seat?.standsFor ?? "", group: seat?.groupName ?? "" })}</li>
      {seat?.holderName && <li>{say("endHolder", { name: seat.holderName })}</li>}
      {effect.reason && <li>{say("reason", { text: effect.reason })}</li>}
    </Lines>
  );
}

export function Elect({ effect, facts }: { effect: Of<"elect">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const roles = useTranslations("seatRoles");
  const locale = useLocale();
  const until = effect.until && parseIsoDay(effect.until);
  const candidates = effect.candidates.map((candidate) => {
    const person = facts.candidates.find((one) => one.id === candidate.personId);
    const told = { name: person?.name ?? "", standsFor: nameFor(candidate, facts) };
    const stands = person && !person.isRemoved && !facts.stoodDown.includes(person.id);
    return say(stands ? "candidate" : "candidateGone", told);
  });
  return (
    <Lines>
      <li>
        {say("elect", {
          places: effect.places,
          role: roles(effect.role),
          group: facts.group?.name ?? "",
          votes: effect.isVoting ? "yes" : "no",
        })}
      </li>
      {candidates.length > 0 && <li>{say("candidates", { list: candidates.join("; ") })}</li>}
      {until && <li>{say("until", { day: formatDay(lastDay(until), locale) })}</li>}
    </Lines>
  );
}

export function ElectBackbone({
  effect,
  facts,
}: {
  effect: Of<"elect_backbone">;
  facts: EffectFacts;
}) {
  const say = useTranslations("decisions.effect");
  const { backbone, organisations, stoodDown } = facts;
  const candidates = effect.candidates.map((id) => {
    const name = organisations.find((one) => one.id === id)?.name ?? "";
    return stoodDown.includes(id) ? say("organisationGone", { name }) : name;
  });
  return (
    <Lines>
      <li>
        {backbone
          ? say("electBackbone", { name: backbone.name })
          : say("electBackboneNew", { name: effect.name })}
      </li>
      <li>{say("candidates", { list: candidates.join("; ") })}</li>
      {backbone?.hostName && <li>{say("hostToday", { host: backbone.hostName })}</li>}
      {backbone && <li>{say("staffStays")}</li>}
    </Lines>
  );
}
