import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { lastDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** What one must know of a group before reading on: it is closed, or its review is overdue. */
export function GroupNotices({
  group,
  today,
  locale,
}: {
  group: { reviewOn: Date | null; closedOn: Date | null; closedReason: string | null };
  today: Date;
  locale: Locale;
}) {
  const say = useTranslations("organisation.group");
  const { reviewOn, closedOn, closedReason } = group;
  if (closedOn) {
    const day = formatDay(lastDay(closedOn), locale);
    return (
      <div className="mb-8">
        <Notice kind="warning">
          <p>{say(closedOn <= today ? "closedNotice" : "closesNotice", { day })}</p>
          {closedReason && <p className="mt-1">{closedReason}</p>}
        </Notice>
      </div>
    );
  }
  if (!reviewOn || reviewOn >= today) return null;
  return (
    <div className="mb-8">
      <Notice kind="warning">{say("reviewOverdue", { day: formatDay(reviewOn, locale) })}</Notice>
    </div>
  );
}
