import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { PassageLine } from "@/lib/agenda/columns";
import { passagesIn } from "@/lib/agenda/rules";
import { longestGoal, longestStrategy, mostGoals, mostStrategies } from "@/lib/agenda/schema";
import { ServedGoals } from "./served-goals";

/** Empty fields after those that there are. */
const spare = { goals: 3, strategies: 2 };

/** Goals as fields that keep their identity: taking one out is emptying it, and there are always a few empty ones. */
export function GoalFields({ passages }: { passages: PassageLine[] }) {
  const say = useTranslations("strategy");
  const goals = passagesIn(passages, "goals");
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-semibold">{say("goals")}</legend>
      <p className="text-sm text-ink-soft">{say("form.goalsHint")}</p>
      {rows(goals, spare.goals, mostGoals).map(({ number, passage }) => (
        <div key={number}>
          {passage && <input type="hidden" name={`goal-${number}-id`} value={passage.passageId} />}
          <TextArea
            name={`goal-${number}`}
            label={say("form.goal", { number })}
            defaultValue={passage?.text}
            rows={2}
            maxLength={longestGoal}
            optional={!passage && number > 1}
          />
        </div>
      ))}
      <div>
        <SubmitButton name="step" value="more" variant="plain">
          {say("form.moreGoals")}
        </SubmitButton>
      </div>
    </fieldset>
  );
}

/** The same for strategies, each with the goals that it serves. */
export function StrategyFields({ passages }: { passages: PassageLine[] }) {
  const say = useTranslations("strategy");
  const goals = passagesIn(passages, "goals");
  const shownGoals = Math.min(goals.length + spare.goals, mostGoals);
  return (
    <fieldset className="grid gap-6">
      <legend className="mb-1 font-semibold">{say("strategies")}</legend>
      <p className="text-sm text-ink-soft">{say("form.strategiesHint")}</p>
      {rows(passagesIn(passages, "strategies"), spare.strategies, mostStrategies).map(
        ({ number, passage }) => (
          <div key={number} className="grid gap-2">
            {passage && (
              <input type="hidden" name={`strategy-${number}-id`} value={passage.passageId} />
            )}
            <TextArea
              name={`strategy-${number}`}
              label={say("form.strategy", { number })}
              defaultValue={passage?.text}
              rows={3}
              maxLength={longestStrategy}
              optional
            />
            <ServedGoals
              name={`strategy-${number}-goals`}
              label={say("form.strategyServes", { number })}
              goals={Array.from({ length: shownGoals }, (_, index) => ({
                value: String(index + 1),
                label: say("form.goal", { number: index + 1 }),
              }))}
              chosen={goals.flatMap(({ passageId }, index) =>
                passage?.serves.includes(passageId) ? [String(index + 1)] : [],
              )}
            />
          </div>
        ),
      )}
      <div>
        <SubmitButton name="step" value="more" variant="plain">
          {say("form.moreStrategies")}
        </SubmitButton>
      </div>
    </fieldset>
  );
}

function rows(passages: PassageLine[], more: number, most: number) {
  const count = Math.min(passages.length + more, most);
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    passage: passages[index] ?? null,
  }));
}
