import { addDays, dayOf, daysBetween } from "@/lib/dates";
import { type DatePrecision, type ImpreciseDate, lastDayOf } from "@/lib/dates-imprecise";
import { Refusal } from "@/lib/refusal";

export const activityStatuses = ["on_track", "at_risk", "off_track", "done"] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** What a list is read for: trouble first, then what nobody has said anything about. */
export const standings = ["off_track", "at_risk", "unreported", "on_track", "done"] as const;
/** The latest status, or that there is none. */
export type Standing = (typeof standings)[number];

/** How often a status may be owed, in weeks; none of them: never. */
export const reportingRhythms = [1, 2, 4, 8, 12, 26] as const;

/** An activity's period as the database keeps it: first day and precision of both ends. */
export type Period = {
  startOn: Date | null;
  startPrecision: DatePrecision | null;
  endOn: Date | null;
  endPrecision: DatePrecision | null;
};

export type Reporting = Period & {
  reportEveryWeeks: number | null;
  createdAt: Date;
  /** The latest report's status. */
  status: ActivityStatus | null;
};

/** Has it begun, is it neither over nor reported done? Without dates it runs from when it was registered. */
export function isActive(activity: Period & { status: ActivityStatus | null }, today: Date) {
  return hasStarted(activity, today) && !hasEnded(activity, today) && activity.status !== "done";
}

export function hasStarted(period: Period, today: Date): boolean {
  return period.startOn === null || period.startOn <= today;
}

/** Over, when the last day that its end can mean has passed. */
export function hasEnded(period: Period, today: Date): boolean {
  const end = endOf(period);
  return end !== null && lastDayOf(end) < today;
}

export function startOf(period: Period): ImpreciseDate | null {
  return imprecise(period.startOn, period.startPrecision);
}

export function endOf(period: Period): ImpreciseDate | null {
  return imprecise(period.endOn, period.endPrecision);
}

/**
 * The civil day from which a report is owed: so many weeks after the last one, or, before the
 * first, after the start or the registration, whichever is later. Null: none is owed.
 */
export function reportDueOn(activity: Reporting, lastReportAt: Date | null): Date | null {
  if (activity.reportEveryWeeks === null) return null;
  const registered = dayOf(activity.createdAt);
  const begun = activity.startOn && activity.startOn > registered ? activity.startOn : registered;
  return addDays(lastReportAt ? dayOf(lastReportAt) : begun, 7 * activity.reportEveryWeeks);
}

/** Is a report overdue on this civil day? The database asks the same in `queries.ts` (`isOwed`). */
export function owesReport(activity: Reporting, lastReportAt: Date | null, today: Date): boolean {
  const due = reportDueOn(activity, lastReportAt);
  return due !== null && due <= today && isActive(activity, today);
}

/** Refuses an end that can only lie before the start: `2026` to `11-2026` may be true. */
export function checkPeriod(start: ImpreciseDate | null, end: ImpreciseDate | null): void {
  if (start && end && lastDayOf(end) < start.on) {
    throw new Refusal("period-backwards", { end: "period-backwards" });
  }
}

export type Owner = {
  ownerOrganisationId: string | null;
  ownerGroupId: string | null;
  groupKind: "steering" | "working" | "backbone" | null;
  isClosed: boolean;
};

/**
 * An activity belongs to a partner or a working group. The backbone supports; that it owns one
 * after all is an exception with a reason, which is kept and shown.
 */
export function checkOwner(owner: Owner, exceptionReason: string): void {
  if (owner.isClosed) throw new Refusal("group-closed", { owner: "group-closed" });
  if (owner.groupKind === "steering") {
    throw new Refusal("owner-not-steering", { owner: "owner-not-steering" });
  }
  if (owner.groupKind === "backbone" && exceptionReason === "") {
    throw new Refusal("owner-not-backbone", { exceptionReason: "owner-not-backbone" });
  }
}

export type MilestoneDates = { dueOn: Date | null; reachedOn: Date | null };

/** 0-100: as reported, else the share of milestones reached; null when neither says anything. */
export function progressOf(
  reported: number | null,
  milestones: { reached: number; total: number },
): number | null {
  if (reported !== null) return reported;
  if (milestones.total === 0) return null;
  return Math.round((100 * milestones.reached) / milestones.total);
}

export function isMissed(milestone: MilestoneDates, today: Date): boolean {
  return milestone.reachedOn === null && milestone.dueOn !== null && milestone.dueOn < today;
}

/** Only the latest report can be corrected: what came before it has been read and acted upon. */
export function checkCorrection(correctsId: string | null, latestId: string | null): void {
  if (correctsId !== null && correctsId !== latestId) throw new Refusal("report-not-latest");
}

/**
 * On whose behalf somebody reports: as chosen, else for the owner, else the only organisation that
 * there is. Null for a person who acts for none; refused when the choice is somebody else's.
 */
export function behalfOf(
  organisations: { organisationId: string }[],
  chosen: string | null,
  ownerOrganisationId: string | null,
): string | null {
  const own = organisations.map((one) => one.organisationId);
  if (chosen !== null && !own.includes(chosen)) {
    throw new Refusal("not-allowed", { organisationId: "not-your-organisation" });
  }
  if (chosen !== null) return chosen;
  if (ownerOrganisationId !== null && own.includes(ownerOrganisationId)) return ownerOrganisationId;
  return own[0] ?? null;
}

export type ProgressCounts = Record<Standing, number> & { total: number; overdue: number };

/** What a page about all activities says first: the worst that is true, and of how many. */
export function headlineOf(counts: ProgressCounts): {
  is: "none" | "off-track" | "at-risk" | "overdue" | "unreported" | "all-done" | "on-track";
  count: number;
} {
  if (counts.total === 0) return { is: "none", count: 0 };
  if (counts.off_track > 0) return { is: "off-track", count: counts.off_track };
  if (counts.at_risk > 0) return { is: "at-risk", count: counts.at_risk };
  if (counts.overdue > 0) return { is: "overdue", count: counts.overdue };
  if (counts.on_track > 0) return { is: "on-track", count: counts.on_track };
  if (counts.unreported > 0) return { is: "unreported", count: counts.unreported };
  return { is: "all-done", count: counts.done };
}

/** Whole days since a moment, by the calendar in Copenhagen: 0 is today. */
export function daysSince(at: Date, today: Date): number {
  return daysBetween(dayOf(at), today);
}

/** Whole days since a report was due; 0 on the day itself and before. */
export function daysLate(dueOn: Date, today: Date): number {
  return Math.max(0, daysBetween(dueOn, today));
}

function imprecise(on: Date | null, precision: DatePrecision | null): ImpreciseDate | null {
  return on && { on, precision: precision ?? "day" };
}
