import { useLocale, useTranslations } from "next-intl";
import { Stat, Stats } from "@/components/ui/stat";
import { activityStatuses, type ProgressCounts } from "@/lib/activities/rules";
import { formatNumber } from "@/lib/i18n/format";
import { StandingMark } from "./standing-mark";

/** How many activities stand how; each figure leads to its list. */
export function StatusFigures({ slug, counts }: { slug: string; counts: ProgressCounts }) {
  const say = useTranslations("activities");
  const list = `/initiatives/${slug}/activities`;
  return (
    <Stats>
      {activityStatuses.map((status) => (
        <Stat
          key={status}
          figure={<Figure href={`${list}?status=${status}`} figure={counts[status]} />}
        >
          <StandingMark status={status} />
        </Stat>
      ))}
      {counts.overdue > 0 && (
        <Stat figure={<Figure href={`${list}?overdue=1`} figure={counts.overdue} />}>
          {say("owed")}
        </Stat>
      )}
    </Stats>
  );
}

function Figure({ href, figure }: { href: string; figure: number }) {
  return (
    <a href={href} className="text-ink no-underline hover:underline">
      {formatNumber(figure, useLocale())}
    </a>
  );
}
