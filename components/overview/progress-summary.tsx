import { useTranslations } from "next-intl";
import { ActivityRow } from "@/components/activities/activity-row";
import { StatusFigures } from "@/components/activities/status-figures";
import { Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { ActivityLine } from "@/lib/activities/columns";
import type { ProgressCounts } from "@/lib/activities/rules";

/** How the activities go, trouble first. */
export function ProgressSummary({
  slug,
  counts,
  focus,
  now,
}: {
  slug: string;
  counts: ProgressCounts;
  focus: ActivityLine[];
  now: Date;
}) {
  const say = useTranslations("overview.progress");
  return (
    <Section
      title={say("title")}
      aside={<a href={`/initiatives/${slug}/activities`}>{say("all", { count: counts.total })}</a>}
    >
      <StatusFigures slug={slug} counts={counts} />
      {focus.length > 0 && (
        <div className="mt-6">
          <Rows>
            {focus.map((activity) => (
              <ActivityRow key={activity.id} slug={slug} activity={activity} now={now} />
            ))}
          </Rows>
        </div>
      )}
    </Section>
  );
}
