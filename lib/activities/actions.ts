"use server";

import { memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { may } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import { columnsOf, writeParts } from "./mutations";
import { remindOwner } from "./reminder";
import { behalfOf, checkCorrection, checkOwner, checkPeriod, owesReport } from "./rules";
import { activitySchema, milestoneSchema, remindSchema, reportSchema } from "./schema";
import { findForReminder, findForReport, findMilestone, findOwned, findOwner } from "./subjects";

/**
 * Registers an activity for a partner or a working group. Refuses the backbone as owner without a
 * reason, the steering group, a closed group and a period that ends before it starts.
 */
export const registerActivity = memberAction("activity.register", {
  input: activitySchema,
  find: (context, input) => findOwner(context, input.owner),
  run: async ({ transaction, member, now }, input, owner) => {
    checkOwner(owner, input.exceptionReason);
    checkPeriod(input.start, input.end);
    const { id } = await transaction.activity.create({
      data: { initiativeId: member.initiativeId, createdAt: now, ...columnsOf(input, owner) },
      select: { id: true },
    });
    await writeParts(transaction, member, id, input);
    return {
      subjectType: "Activity",
      subjectId: id,
      details: { isException: owner.groupKind === "backbone" },
      to: `/initiatives/${member.slug}/activities/${id}`,
    };
  },
});

/** Changes what an activity is. It is handed over only to an owner whom one may register for. */
export const editActivity = memberAction("activity.edit", {
  input: activitySchema,
  find: (context, input) => findOwned(context, input.activityId),
  run: async (context, input, activity) => {
    const { transaction, member } = context;
    const owner = await findOwner(context, input.owner);
    if (!owner) throw new Refusal("not-found");
    if (isHandedOver(activity, owner)) {
      if (!may(member, "activity.register", owner)) {
        throw new Refusal("not-allowed", { owner: "not-allowed" });
      }
      checkOwner(owner, input.exceptionReason);
    } else checkOwner({ ...owner, isClosed: false }, input.exceptionReason);
    checkPeriod(input.start, input.end);
    await transaction.activity.update({
      where: { id: activity.id },
      data: columnsOf(input, owner),
      select: { id: true },
    });
    await writeParts(transaction, member, activity.id, input);
    return {
      subjectType: "Activity",
      subjectId: activity.id,
      details: { isException: owner.groupKind === "backbone" },
      to: `/initiatives/${member.slug}/activities/${activity.id}`,
    };
  },
});

/** A status, or a correction of the latest one: always a new row. Ticked milestones are reached today. */
export const reportStatus = memberAction("status.report", {
  input: reportSchema,
  find: (context, input) => findForReport(context, input.activityId),
  run: async ({ transaction, member, now }, input, activity) => {
    checkCorrection(input.correctsId, activity.latestReportId);
    const organisationId = behalfOf(
      member.organisations,
      input.organisationId,
      activity.ownerOrganisationId,
    );
    const { status, text, percent, correctsId } = input;
    const report = await transaction.statusReport.create({
      data: {
        activityId: activity.id,
        status,
        text,
        percent,
        correctsId,
        organisationId,
        personId: member.personId,
        at: now,
      },
      select: { id: true },
    });
    await transaction.milestone.updateMany({
      where: { id: { in: input.reached }, activityId: activity.id, reachedOn: null },
      data: { reachedOn: dayOf(now) },
    });
    const page = input.returnTo === "overview" ? "" : `/activities/${activity.id}`;
    return {
      subjectType: "Activity",
      subjectId: activity.id,
      details: { reportId: report.id, status, percent, correctsId },
      to: `/initiatives/${member.slug}${page}?sent=1`,
    };
  },
});

/** Marks a milestone as reached today, or takes a mistaken mark away. */
export const markMilestone = memberAction("status.report", {
  input: milestoneSchema,
  find: (context, input) => findMilestone(context, input.milestoneId),
  run: async ({ transaction, now }, input, milestone) => {
    const isReached = input.reached === "yes";
    await transaction.milestone.update({
      where: { id: milestone.id },
      data: { reachedOn: isReached ? dayOf(now) : null },
      select: { id: true },
    });
    return {
      subjectType: "Activity",
      subjectId: milestone.activityId,
      details: { milestoneId: milestone.id, isReached },
      message: isReached ? "milestone-reached" : "milestone-reopened",
    };
  },
});

/** Reminds the owner's people by mail of a report that is overdue; each of them once for each report. */
export const remindOfReport = memberAction("reminder.send", {
  input: remindSchema,
  find: (context, input) => findForReminder(context, input.activityId),
  run: async (context, _input, activity) => {
    if (!owesReport(activity, activity.lastReportAt, dayOf(context.now))) {
      throw new Refusal("report-not-owed");
    }
    const people = await remindOwner(context, activity);
    return {
      subjectType: "Activity",
      subjectId: activity.id,
      details: { people },
      message: "reminded",
    };
  },
});

function isHandedOver(
  activity: { ownerOrganisationId: string | null; ownerGroupId: string | null },
  owner: { ownerOrganisationId: string | null; ownerGroupId: string | null },
): boolean {
  return (
    activity.ownerOrganisationId !== owner.ownerOrganisationId ||
    activity.ownerGroupId !== owner.ownerGroupId
  );
}
