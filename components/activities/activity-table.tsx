import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { ActivityLine } from "@/lib/activities/columns";
import { owesReport } from "@/lib/activities/rules";
import { dayOf } from "@/lib/dates";
import { formatSince } from "@/lib/i18n/format";
import { StandingMark } from "./standing-mark";

/** The secretariat's dense list. On a phone two columns stay, with owner and time below the name. */
export function ActivityTable({
  slug,
  activities,
  now,
}: {
  slug: string;
  activities: ActivityLine[];
  now: Date;
}) {
  const say = useTranslations("activities");
  return (
    <Table caption={say("table.caption")} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{say("table.status")}</th>
          <th scope="col">{say("table.activity")}</th>
          <th scope="col" className="max-md:hidden">
            {say("table.owner")}
          </th>
          <th scope="col" className="max-md:hidden">
            {say("table.latest")}
          </th>
          <th scope="col" className="max-md:hidden">
            {say("table.when")}
          </th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity) => (
          <ActivityRecord key={activity.id} slug={slug} activity={activity} now={now} />
        ))}
      </tbody>
    </Table>
  );
}

function ActivityRecord({
  slug,
  activity,
  now,
}: {
  slug: string;
  activity: ActivityLine;
  now: Date;
}) {
  const say = useTranslations("activities");
  const locale = useLocale();
  const { id, title, ownerName, status, text, at, exceptionReason } = activity;
  const since = at ? formatSince(at, locale, now) : "";
  return (
    <tr>
      <td>
        <StandingMark status={status} />
      </td>
      <th scope="row">
        <a
          href={`/initiatives/${slug}/activities/${id}`}
          className="inline-block min-h-6 text-base"
        >
          {title}
        </a>
        {exceptionReason && <span className="ml-2 text-ink-soft">({say("exception")})</span>}
        <span className="block text-ink-soft md:hidden">
          {at ? say("reportedBy", { owner: ownerName, since }) : ownerName}
        </span>
        {owesReport(activity, at, dayOf(now)) && (
          <span className="block font-semibold text-at-risk">{say("owed")}</span>
        )}
      </th>
      <td className="max-md:hidden">{ownerName}</td>
      <td className="max-w-80 max-md:hidden">{text}</td>
      <td className="whitespace-nowrap max-md:hidden">{since}</td>
    </tr>
  );
}
