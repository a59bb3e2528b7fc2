import { useLocale, useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { StatusShape } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ActivityDetail } from "@/lib/activities/columns";
import { isMissed } from "@/lib/activities/rules";
import type { Answer } from "@/lib/answer";
import { addDays, parseIsoDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";

type Milestone = ActivityDetail["milestones"][number];
type Mark = (previous: Answer | null, data: FormData) => Promise<Answer>;

/** @param mark `markMilestone.bind(null, slug)`; null: the reader may only look */
export function Milestones({
  milestones,
  today,
  mark,
}: {
  milestones: Milestone[];
  today: Date;
  mark: Mark | null;
}) {
  return (
    <Rows>
      {milestones.map((milestone) => (
        <Row
          key={milestone.id}
          title={
            <>
              {milestone.reachedOn && (
                <>
                  <StatusShape status="done" />{" "}
                </>
              )}
              {milestone.title}
            </>
          }
          action={
            mark && canMark(milestone, today) && <MarkForm milestone={milestone} mark={mark} />
          }
        >
          <When milestone={milestone} today={today} />
        </Row>
      ))}
    </Rows>
  );
}

/** A mistaken mark is seen within days; what was reached long ago is left in peace. */
function canMark({ reachedOn }: Milestone, today: Date): boolean {
  const reached = parseIsoDay(reachedOn ?? "");
  return reached === null || reached > addDays(today, -7);
}

function When({ milestone, today }: { milestone: Milestone; today: Date }) {
  const say = useTranslations("activities.milestones");
  const locale = useLocale();
  const [dueOn, reachedOn] = [milestone.dueOn, milestone.reachedOn].map((on) =>
    parseIsoDay(on ?? ""),
  );
  if (reachedOn) return say("reachedOn", { day: formatDay(reachedOn, locale) });
  if (!dueOn) return say("noDate");
  if (isMissed({ dueOn, reachedOn: null }, today)) {
    return (
      <span className="font-semibold text-at-risk">
        {say("missed", { day: formatDay(dueOn, locale) })}
      </span>
    );
  }
  return say("due", { day: formatDay(dueOn, locale) });
}

function MarkForm({ milestone, mark }: { milestone: Milestone; mark: Mark }) {
  const say = useTranslations("activities.milestones");
  const isReached = milestone.reachedOn !== null;
  const { title } = milestone;
  return (
    <Form action={mark} label={title} className="">
      <input type="hidden" name="milestoneId" value={milestone.id} />
      <input type="hidden" name="reached" value={isReached ? "no" : "yes"} />
      <SubmitButton variant={isReached ? "quiet" : "plain"}>
        <span aria-hidden="true">{say(isReached ? "undo" : "mark")}</span>
        <VisuallyHidden>{say(isReached ? "undoFull" : "markFull", { title })}</VisuallyHidden>
      </SubmitButton>
    </Form>
  );
}
