import { z } from "zod";
import { firstDayAfter, parseTypedDay } from "@/lib/dates";
import { isFilledIn } from "./reviews/rules";
import { groupKinds, participations, seatRoles, sectors } from "./rules";

/** What the forms of the organisation may say. Messages are keys under `validation`. */

const line = (most: number) => z.string().trim().max(most);
const requiredLine = (most: number) => z.string().trim().min(1, "required").max(most);
const text = z.string().trim().max(8000).default("");
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const id = z.uuid("choose");
const optionalId = z
  .union([z.literal(""), id])
  .default("")
  .transform(emptyIsNull);

const day = z.string("required").min(1, "required").transform(toDay);
const optionalDay = z.string().default("").transform(toOptionalDay);
/** People type the last day; a period ends on the day after it. */
const optionalLastDay = optionalDay.transform((last) => last && firstDayAfter(last));

const link = line(500)
  .default("")
  .refine((value) => value === "" || isWebAddress(value), "link");

export const organisationForm = z.object({
  name: requiredLine(200),
  alsoKnownAs: line(500).default("").transform(toNames),
  sector: z.enum(sectors, "choose"),
  does: text,
  place: line(200).default(""),
  link,
  contact: line(500).default(""),
  reach: line(500).default(""),
  offers: text,
  wants: text,
  livedExperience: tick,
  relationKeeperId: optionalId,
  lastInTouchOn: optionalDay,
  note: text,
  noteKeptUntil: optionalDay,
  isInitiator: tick,
});

/** It matters to the initiative whether or not it takes part yet (`none`). */
export const newOrganisationForm = organisationForm
  .extend({ participation: z.enum([...participations, "none"], "choose"), from: day })
  .refine(noteHasAnEnd, { path: ["noteKeptUntil"], error: "note-kept-until" });
export const changedOrganisationForm = organisationForm
  .extend({ organisationId: id })
  .refine(noteHasAnEnd, { path: ["noteKeptUntil"], error: "note-kept-until" });

/** `none`: it no longer takes part. */
export const participationForm = z.object({
  organisationId: id,
  participation: z.enum([...participations, "none"], "choose"),
  from: day,
});

export const personForm = z.object({
  name: requiredLine(200),
  email: z
    .union([z.literal(""), z.email("email").max(254)])
    .default("")
    .transform(emptyIsNull),
  phone: line(50).default(""),
});
export const newPersonForm = personForm.extend({
  organisationId: optionalId,
  title: line(200).default(""),
  from: day,
});
export const changedPersonForm = personForm.extend({ personId: id });
export const consentForm = z.object({ personId: id, isPublic: tick });
export const removalForm = z.object({ personId: id });

export const affiliationForm = z.object({
  personId: id,
  organisationId: id,
  title: line(200).default(""),
  from: day,
});
export const affiliationEndForm = z.object({ affiliationId: id, lastDay: day });

const groupFields = {
  name: requiredLine(200),
  purpose: text,
  mandate: text.refine(isFilledIn, "template-left"),
  boundedTask: text,
  setUpOn: day,
  reviewOn: optionalDay,
  hostOrganisationId: optionalId,
};
export const newGroupForm = z.object({ ...groupFields, kind: z.enum(groupKinds, "choose") });
export const changedGroupForm = z.object({ ...groupFields, groupId: id });
export const groupClosingForm = z.object({
  groupId: id,
  lastDay: day,
  reason: requiredLine(2000),
  reached: text,
  livesOn: text,
  notWorked: text,
});

/** Whom a seat is for: an organisation chosen, or a constituency written. */
const seatFields = {
  organisationId: optionalId,
  constituency: line(200).default(""),
  role: z.enum(seatRoles, "choose"),
  isVoting: tick,
  deputyForSeatId: optionalId,
  from: day,
  lastDay: optionalLastDay,
};
export const newSeatForm = z.object({ ...seatFields, groupId: id });
export const changedSeatForm = z.object({ ...seatFields, seatId: id });
export const seatEndForm = z.object({ seatId: id, lastDay: day });

export const holderForm = z.object({
  seatId: id,
  personId: id,
  from: day,
  lastDay: optionalLastDay,
});
export const holdingEndForm = z.object({ holdingId: id, lastDay: day });

function toDay(typed: string, context: z.RefinementCtx): Date {
  const found = parseTypedDay(typed);
  if (found) return found;
  context.addIssue({ code: "custom", message: "date" });
  return z.NEVER;
}

function toOptionalDay(typed: string, context: z.RefinementCtx): Date | null {
  return typed.trim() === "" ? null : toDay(typed, context);
}

/** Whoever writes a remark says how long it is kept. */
function noteHasAnEnd({ note, noteKeptUntil }: { note: string; noteKeptUntil: Date | null }) {
  return note === "" || noteKeptUntil !== null;
}

function emptyIsNull(value: string): string | null {
  return value === "" ? null : value;
}

/** Several names in one field, apart by semicolons: a comma may be part of a name. */
function toNames(typed: string): string[] {
  const names = typed.split(/[;\n]/).map((name) => name.trim());
  return [...new Set(names.filter(Boolean))];
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
