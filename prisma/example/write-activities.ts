import type { Transaction } from "@/lib/audit";
import { searchKey, sortKey } from "@/lib/names";
import type { DatePrecision } from "@/prisma/client/enums";
import { type ActivityData, type ActivityKey, activities } from "@/prisma/example/activities";
import type { Calendar } from "@/prisma/example/calendar";
import { reports } from "@/prisma/example/reports";
import { type Story, tell } from "@/prisma/example/story";

const activityKeys = Object.keys(activities) as ActivityKey[];
const betweenReports = 29;

/** The activities with their goals, contributors, milestones and a year of reports. */
export async function writeActivities(transaction: Transaction, story: Story) {
  const { idOf, calendar } = story;
  const everything = activityKeys.map((key): ActivityData & { id: string; key: ActivityKey } => ({
    ...activities[key],
    id: idOf("activity", key),
    key,
  }));
  await transaction.activity.createMany({
    data: everything.map((activity) => activityRow(story, activity)),
  });
  await transaction.activityGoal.createMany({
    data: everything.flatMap(({ id, goals }) =>
      goals.map((goal) => ({ activityId: id, goalId: idOf("passage", goal) })),
    ),
  });
  await transaction.activityContributor.createMany({
    data: everything.flatMap(({ id, contributors }) =>
      contributors.map((one) => ({ activityId: id, organisationId: idOf("organisation", one) })),
    ),
  });
  await transaction.milestone.createMany({
    data: everything.flatMap(({ id, milestones = [] }) =>
      milestones.map(([title, due, reached], position) => ({
        activityId: id,
        title,
        dueOn: due === null ? null : calendar.workday(due),
        reachedOn: reached === undefined ? null : calendar.workday(reached),
        position,
      })),
    ),
  });
  await transaction.statusReport.createMany({
    data: activityKeys.flatMap((key) => reportRows(story, key)),
  });
}

function activityRow(story: Story, activity: ActivityData & { id: string }) {
  const { idOf, calendar, courses, initiativeId } = story;
  const { id, title, description, owner, exceptionReason, start, end, startedBy } = activity;
  const ownerOrganisation = typeof owner === "string" ? owner : null;
  const ownerGroup = typeof owner === "string" ? null : owner.group;
  const createdAt =
    (startedBy && courses[startedBy].decidedAt) ?? calendar.at((start?.[0] ?? -100) - 3, "13:30");
  if (!startedBy)
    tell(story, createdAt, activity.reporter[0], "activity.register", ["Activity", id]);
  return {
    id,
    initiativeId,
    title,
    searchKey: searchKey(title),
    sortKey: sortKey(title),
    description,
    ownerOrganisationId: ownerOrganisation && idOf("organisation", ownerOrganisation),
    ownerGroupId: ownerGroup && idOf("group", ownerGroup),
    exceptionReason: exceptionReason ?? null,
    startOn: start ? firstDayOf(calendar, ...start) : null,
    startPrecision: start?.[1] ?? null,
    endOn: end ? firstDayOf(calendar, ...end) : null,
    endPrecision: end?.[1] ?? null,
    reportEveryWeeks: activity.reportEveryWeeks === undefined ? 4 : activity.reportEveryWeeks,
    startedByDecisionId: startedBy ? idOf("decision", startedBy) : null,
    createdAt,
  };
}

function reportRows(story: Story, key: ActivityKey) {
  const { idOf, calendar } = story;
  const { last, said, correction } = reports[key];
  const { reporter, contributors }: ActivityData = activities[key];
  const [person, organisation] = reporter;
  const row = (
    offset: number,
    index: number,
    told: (typeof said)[number],
    corrects: number | null,
  ) => {
    const [status, percent, text] = told;
    const at = calendar.at(offset, ["09:15", "11:50", "14:20", "15:55"][index % 4] ?? "12:00");
    const subject: [string, string] = ["Activity", idOf("activity", key)];
    tell(story, at, person, "status.report", subject, { status });
    return {
      id: idOf("statusReport", `${key} ${index}`),
      activityId: idOf("activity", key),
      status,
      percent,
      text,
      personId: idOf("person", person),
      organisationId: organisation && idOf("organisation", organisation),
      at,
      correctsId: corrects === null ? null : idOf("statusReport", `${key} ${corrects}`),
    };
  };
  const count = said.length;
  // A few days early or late, as people are; the last one on its day.
  const early = (index: number) =>
    index === count - 1 ? 0 : (index * 7 + contributors.length) % 5;
  const rows = said.map((told, index) =>
    row(last - (count - 1 - index) * betweenReports - early(index), index, told, null),
  );
  return correction ? [...rows, row(last + 1, count, correction, count - 1)] : rows;
}

/** The first day of the day, month, season or year in which that day lies. A winter begins in December. */
function firstDayOf(calendar: Calendar, offset: number, precision: DatePrecision): Date {
  const day = calendar.day(offset);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  const first = {
    day: () => day,
    month: () => new Date(Date.UTC(year, month, 1)),
    season: () => new Date(Date.UTC(year, month - ((month + 1) % 3), 1)),
    year: () => new Date(Date.UTC(year, 0, 1)),
  };
  return first[precision]();
}
