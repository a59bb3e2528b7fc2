import { z } from "zod";
import { type ImpreciseDate, lastDayOf, parseImpreciseDate } from "@/lib/dates-imprecise";
import { activityStatuses, reportingRhythms } from "./rules";

/** A field that may come once, several times or not at all. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat().filter((one) => one !== ""));
const ids = several.pipe(z.array(z.uuid("choose")).max(500));
const line = z.string().trim().min(1, "required").max(200);
const prose = z.string().trim().max(4000).default("");
const maybeId = z.union([z.literal("").transform(() => null), z.uuid("choose")]).default(null);

/** A day, month, season or year as typed; an empty field is null. */
const impreciseDate = z
  .string()
  .trim()
  .default("")
  .transform((typed, context): ImpreciseDate | null => {
    if (typed === "") return null;
    const read = parseImpreciseDate(typed);
    if (!read) context.addIssue({ code: "custom", message: "imprecise-date" });
    return read;
  });

/** `o:` and an organisation's id, or `g:` and a group's. */
const owner = z
  .templateLiteral([z.enum(["o", "g"]), ":", z.uuid()], "choose")
  .transform((chosen) => {
    const id = chosen.slice(2);
    return chosen.startsWith("o:")
      ? { organisationId: id, groupId: null }
      : { organisationId: null, groupId: id };
  });

const rhythm = z
  .union([
    z.literal("never").transform(() => null),
    z
      .enum(reportingRhythms.map(String) as [string, ...string[]], "choose")
      .transform((weeks) => Number(weeks)),
  ])
  .default(4);

const described = z.looseObject({
  /** Which one is edited; none while it is being registered. */
  activityId: maybeId,
  title: line,
  description: prose,
  owner,
  exceptionReason: z.string().trim().max(1000).default(""),
  start: impreciseDate,
  end: impreciseDate,
  reportEveryWeeks: rhythm,
  goals: ids,
  strategies: ids,
  contributors: ids,
});

export type TypedMilestone = { id: string | null; title: string; dueOn: Date | null };

/** An activity as its form says it; the milestones stand in numbered rows, an empty title drops its row. */
export const activitySchema = described.transform((fields, context) => ({
  activityId: fields.activityId,
  title: fields.title,
  description: fields.description,
  owner: fields.owner,
  exceptionReason: fields.exceptionReason,
  start: fields.start,
  end: fields.end,
  reportEveryWeeks: fields.reportEveryWeeks,
  goals: fields.goals,
  strategies: fields.strategies,
  contributors: [...fields.contributors, ...addedContributors(fields)],
  milestones: milestoneRows(fields, (path, message) =>
    context.addIssue({ code: "custom", path: [path], message }),
  ),
}));

export type ActivityInput = z.output<typeof activitySchema>;

/** As many milestones as an activity may have. */
export const mostMilestones = 40;

function milestoneRows(
  fields: Record<string, unknown>,
  complain: (path: string, message: string) => void,
): TypedMilestone[] {
  const rows: TypedMilestone[] = [];
  for (let number = 0; number < mostMilestones; number += 1) {
    const title = text(fields[`milestoneTitle.${number}`]).slice(0, 200);
    if (title === "") continue;
    const due = text(fields[`milestoneDue.${number}`]);
    const read = due === "" ? null : parseImpreciseDate(due);
    if (due !== "" && !read) complain(`milestoneDue.${number}`, "imprecise-date");
    const id = z.uuid().safeParse(fields[`milestoneId.${number}`]);
    rows.push({ id: id.success ? id.data : null, title, dueOn: read && lastDayOf(read) });
  }
  return rows;
}

/** Contributors chosen in the selects below those who are there already. */
function addedContributors(fields: Record<string, unknown>): string[] {
  const chosen = [0, 1, 2].map((number) => z.uuid().safeParse(fields[`contributor.${number}`]));
  return chosen.flatMap((one) => (one.success ? one.data : []));
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

const percent = z
  .string()
  .trim()
  .regex(/^(\d{1,2}|100)? ?%?$/, "percent")
  .default("")
  .transform((typed) => (/\d/.test(typed) ? Number.parseInt(typed, 10) : null));

/** A status without trouble needs no words; one with trouble needs a line. */
export const reportSchema = z
  .object({
    activityId: z.uuid("not-understood"),
    status: z.enum(activityStatuses, "choose-status"),
    text: z.string().trim().max(1000).default(""),
    percent,
    reached: ids,
    organisationId: maybeId,
    correctsId: maybeId,
    /** Where to go when it is sent. */
    returnTo: z.enum(["activity", "overview"]).default("activity"),
  })
  .refine(({ status, text: said }) => said !== "" || !["at_risk", "off_track"].includes(status), {
    path: ["text"],
    message: "say-what-is-wrong",
  });

export const milestoneSchema = z.object({
  milestoneId: z.uuid("not-understood"),
  reached: z.enum(["yes", "no"]),
});

export const remindSchema = z.object({ activityId: z.uuid("not-understood") });
