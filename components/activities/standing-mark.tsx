import { useTranslations } from "next-intl";
import { type Status, StatusMark } from "@/components/ui/status-mark";
import type { ActivityStatus } from "@/lib/activities/rules";

export const marks: Record<ActivityStatus, Status> = {
  on_track: "on-track",
  at_risk: "at-risk",
  off_track: "off-track",
  done: "done",
};

/** An activity's latest status as shape, colour and word; without one, in plain words. */
export function StandingMark({ status }: { status: ActivityStatus | null }) {
  const say = useTranslations("activities.standing");
  if (!status) return <span className="text-ink-soft">{say("unreported")}</span>;
  return <StatusMark status={marks[status]}>{say(status)}</StatusMark>;
}
