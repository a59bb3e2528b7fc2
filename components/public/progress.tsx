import { useTranslations } from "next-intl";
import { PeriodInWords } from "@/components/activities/period";
import { StandingMark } from "@/components/activities/standing-mark";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Stat, Stats } from "@/components/ui/stat";
import type { PublicActivity } from "@/lib/activities/columns";
import { activityStatuses, type ProgressCounts } from "@/lib/activities/rules";

/** How it goes, for everybody: figures, and each activity with who answers for it. */
export function PublicProgress({
  counts,
  activities,
}: {
  counts: ProgressCounts;
  activities: PublicActivity[];
}) {
  const say = useTranslations("public.progress");
  return (
    <Section title={say("title")} intro={activities.length === 0 ? say("none") : undefined}>
      {activities.length > 0 && (
        <Stats>
          {activityStatuses.map((status) => (
            <Stat key={status} figure={counts[status]}>
              <StandingMark status={status} />
            </Stat>
          ))}
        </Stats>
      )}
      <Rows>
        {activities.map((activity) => (
          <Row
            key={activity.id}
            title={activity.title}
            aside={<StandingMark status={activity.status} />}
          >
            {activity.ownerName} · <PeriodInWords period={activity} />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
