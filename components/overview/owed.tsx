import { useTranslations } from "next-intl";
import { ActivityRow } from "@/components/activities/activity-row";
import { LinkButton } from "@/components/ui/button";
import { Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { ActivityLine } from "@/lib/activities/columns";

/** The reader's own activities that owe a status. */
export function Owed({
  slug,
  activities,
  now,
}: {
  slug: string;
  activities: ActivityLine[];
  now: Date;
}) {
  const say = useTranslations("overview.owed");
  return (
    <Section title={say("title")}>
      <Rows>
        {activities.map((activity) => (
          <ActivityRow
            key={activity.id}
            slug={slug}
            activity={activity}
            now={now}
            action={
              <LinkButton href={`/initiatives/${slug}/activities/${activity.id}/report`}>
                {say("report")}
              </LinkButton>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
