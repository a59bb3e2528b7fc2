import { useLocale, useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { ActivityDetail } from "@/lib/activities/columns";
import { parseIsoDay, typedDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";

/** How many empty lines stand ready. */
const spare = 3;

/** The milestones in numbered rows, with empty ones for more; works without script. */
export function MilestoneFields({ milestones }: { milestones: ActivityDetail["milestones"] }) {
  const say = useTranslations("activities.form");
  const reached = useTranslations("activities.milestones");
  const locale = useLocale();
  const rows = [...milestones, ...Array.from({ length: spare }, () => null)];
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{say("milestones")}</legend>
      <p className="text-sm text-ink-soft">{say("milestonesHint")}</p>
      {rows.map((milestone, number) => {
        const [dueOn, reachedOn] = [milestone?.dueOn, milestone?.reachedOn].map((on) =>
          parseIsoDay(on ?? ""),
        );
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
            key={number}
            className="grid grid-cols-[minmax(0,1fr)_9.5rem] items-end gap-x-3"
          >
            {milestone && (
              <input type="hidden" name={`milestoneId.${number}`} value={milestone.id} />
            )}
            <TextField
              name={`milestoneTitle.${number}`}
              label={say("milestoneTitle", { number: number + 1 })}
              hideLabel={number > 0}
              defaultValue={milestone?.title}
              maxLength={200}
              width="full"
              optional
            />
            <TextField
              name={`milestoneDue.${number}`}
              label={`${say("milestoneDue")} (${number + 1})`}
              hideLabel={number > 0}
              defaultValue={dueOn ? typedDay(dueOn) : undefined}
              maxLength={40}
              optional
            />
            {reachedOn && (
              <p className="col-span-2 text-sm text-ink-soft">
                {reached("reachedOn", { day: formatDay(reachedOn, locale) })}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
