import { useTranslations } from "next-intl";
import type { PlanOutcome } from "@/lib/exercise/adoption/rules";

/** Those whom the plan gives nothing new, in a line for each reason: nobody is forgotten silently. */
export function LeftOut({
  outcomes,
  actors,
}: {
  outcomes: PlanOutcome["outcomes"];
  actors: { id: string; name: string; tableId: string | null }[];
}) {
  const say = useTranslations("exercise.decide.leftOut");
  const fates = new Map(outcomes.map(({ actorId, outcome }) => [actorId, outcome]));
  const namesOf = (holds: (fate: string | undefined) => boolean) =>
    actors.filter(({ id }) => holds(fates.get(id))).map(({ name }) => name);
  const lines = [
    ["keeps-seat", namesOf((fate) => fate === "keeps-seat")],
    ["declined", namesOf((fate) => fate === "declined")],
    ["not-invited", namesOf((fate) => fate === "not-invited")],
    ["unseated", namesOf((fate) => fate === undefined)],
  ] as const;
  return (
    <ul className="grid max-w-prose gap-1 text-ink-soft">
      {lines.map(
        ([reason, names]) =>
          names.length > 0 && (
            <li key={reason}>{say(reason, { count: names.length, list: names.join(", ") })}</li>
          ),
      )}
    </ul>
  );
}
