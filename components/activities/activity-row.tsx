import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Row } from "@/components/ui/rows";
import type { ActivityLine } from "@/lib/activities/columns";
import { formatSince } from "@/lib/i18n/format";
import { StandingMark } from "./standing-mark";

/** An activity in a list, inside Rows: what it is, the latest word about it, by whom and when, and how it stands. */
export function ActivityRow({
  slug,
  activity,
  now,
  action,
}: {
  slug: string;
  activity: Pick<ActivityLine, "id" | "title" | "ownerName" | "status" | "text" | "at">;
  now: Date;
  action?: ReactNode;
}) {
  const say = useTranslations("activities");
  const locale = useLocale();
  const { id, title, ownerName, status, text, at } = activity;
  return (
    <Row
      title={<a href={`/initiatives/${slug}/activities/${id}`}>{title}</a>}
      aside={<StandingMark status={status} />}
      action={action}
    >
      {text && <span className="mr-1 text-ink">{text}</span>}
      {at
        ? say("reportedBy", { owner: ownerName, since: formatSince(at, locale, now) })
        : ownerName}
    </Row>
  );
}
