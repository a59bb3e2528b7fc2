import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { daysBetween, lastDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { GroupKind } from "@/lib/member";
import { reviewStanding } from "@/lib/organisation/reviews/rules";
import { ClosingReport } from "./closing-report";

type Group = {
  id: string;
  kind: GroupKind;
  reviewOn: Date | null;
  closedOn: Date | null;
  closedReason: string | null;
  closedReached: string | null;
  closedLivesOn: string | null;
  closedNotWorked: string | null;
};

/** What one must know of a group before reading on: it is closed, or its review is near or overdue. */
export function GroupNotices({
  slug,
  group,
  today,
  locale,
  mayPropose,
}: {
  slug: string;
  group: Group;
  today: Date;
  locale: Locale;
  mayPropose: boolean;
}) {
  const say = useTranslations("organisation.group");
  if (group.closedOn) return <Closed group={group} today={today} locale={locale} />;
  const standing = reviewStanding(group, today);
  const { id, kind, reviewOn } = group;
  const mayChange = mayPropose && kind === "working";
  if (!reviewOn || standing === "none" || (standing === "later" && !mayChange)) return null;
  const told = { day: formatDay(reviewOn, locale), days: daysBetween(today, reviewOn) };
  return (
    <div className="mb-8">
      {standing !== "later" && (
        <Notice kind={standing === "overdue" ? "danger" : "warning"}>
          {say(standing === "overdue" ? "reviewOverdue" : "reviewSoon", told)}
        </Notice>
      )}
      {mayChange && (
        <p className="mt-4 flex flex-wrap gap-3">
          {(["renew_group", "change_group", "close_group"] as const).map((deed) => (
            <LinkButton
              key={deed}
              href={`/initiatives/${slug}/decisions/new?kind=${deed}&group=${id}`}
            >
              {say(`propose.${deed}`)}
            </LinkButton>
          ))}
        </p>
      )}
    </div>
  );
}

function Closed({ group, today, locale }: { group: Group; today: Date; locale: Locale }) {
  const say = useTranslations("organisation.group");
  const title = useTranslations("organisation.closing")("title");
  const { closedOn, closedReason, closedReached, closedLivesOn, closedNotWorked } = group;
  if (!closedOn) return null;
  const day = formatDay(lastDay(closedOn), locale);
  return (
    <div className="mb-8">
      <Notice kind="warning">
        <p>{say(closedOn <= today ? "closedNotice" : "closesNotice", { day })}</p>
        {closedReason && <p className="mt-1">{closedReason}</p>}
      </Notice>
      {(closedReached || closedLivesOn || closedNotWorked) && (
        <div className="mt-8">
          <Section title={title}>
            <ClosingReport
              report={{
                reached: closedReached,
                livesOn: closedLivesOn,
                notWorked: closedNotWorked,
              }}
            />
          </Section>
        </div>
      )}
    </div>
  );
}
