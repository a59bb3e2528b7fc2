import { z } from "zod";
import { momentOf, parseTypedDay } from "@/lib/dates";
import { isFilledIn } from "@/lib/organisation/reviews/rules";
import { chainFields } from "./chain/schema";
import { givenRoles } from "./effects";
import { kroner } from "./kroner-schema";
import { ratificationFields } from "./ratification/schema";

/** What the forms of proposals, votes and decisions may say. Messages are keys under `validation`. */

/** A field that a browser leaves out counts as empty. */
const filled = (most: number) => z.string("required").trim().min(1, "required").max(most);
const free = (most: number) => z.string().trim().max(most).default("");
const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const optionalId = z.preprocess(emptyAsNull, z.uuid("choose").nullable());
const id = z.uuid("choose");
const ticked = z.preprocess((value) => value === "on", z.boolean());
/** A name that occurs once in a form is a string, several times a list. */
const ids = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()));

/** Whole kroner as people write them: `50.000`, `50 000 kr.`. */
const amount = z
  .string("required")
  .trim()
  .min(1, "required")
  .transform((typed) => typed.replace(/kr\.?$/i, "").replace(/[\s.,\u00a0]/g, ""))
  .pipe(
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/, "amount")
      .transform(Number),
  );

export const day = z.string("required").trim().min(1, "required").transform(readDay);
const optionalDay = z.preprocess(
  emptyAsNull,
  z
    .string()
    .nullable()
    .transform((typed, context) => (typed === null ? null : readDay(typed, context))),
);

function readDay(typed: string, context: z.RefinementCtx): Date {
  const read = parseTypedDay(typed);
  if (read) return read;
  context.addIssue({ code: "custom", message: "date" });
  return z.NEVER;
}

/** On whose behalf: `organisation:<id>`, `group:<id>`, or nothing. */
export const party = z.preprocess(
  emptyAsNull,
  z
    .templateLiteral([z.enum(["organisation", "group"]), ":", z.uuid()], "choose")
    .nullable()
    .transform((chosen) => {
      const [kind, partyId] = chosen?.split(":") ?? [];
      return {
        organisationId: kind === "organisation" ? (partyId ?? null) : null,
        groupId: kind === "group" ? (partyId ?? null) : null,
      };
    }),
);
export type Party = z.output<typeof party>;

/** What every proposal's form has. `step`: keep the draft, or send it to the secretariat. */
export const common = {
  /** The draft that is edited; null for a new one. */
  proposalId: optionalId,
  title: filled(200),
  text: free(20_000),
  onBehalfOf: party,
  responsible: optionalId,
  followUpOn: optionalDay,
  /** The matter of the decision matrix that it belongs under, where there are several. */
  matter: optionalId,
  ...chainFields,
  ...ratificationFields,
  step: z.enum(["draft", "submit"]).default("draft"),
};

const seatFor = { organisation: optionalId, constituency: free(200) };

/** One object per kind: the discriminator chooses which effect the form describes. */
export const proposalForm = z.discriminatedUnion("kind", [
  z.looseObject({
    ...common,
    kind: z.literal("set_up_group"),
    name: filled(200),
    purpose: free(20_000),
    mandate: filled(20_000).refine(isFilledIn, "template-left"),
    boundedTask: filled(20_000),
    reviewOn: day,
  }),
  z.object({ ...common, kind: z.literal("renew_group"), group: id, reviewOn: day }),
  z.object({
    ...common,
    kind: z.literal("change_group"),
    group: id,
    name: free(200),
    purpose: free(20_000),
    mandate: free(20_000).refine(isFilledIn, "template-left"),
    boundedTask: free(20_000),
    reviewOn: optionalDay,
  }),
  z.object({
    ...common,
    kind: z.literal("close_group"),
    group: id,
    reason: filled(20_000),
    reached: filled(20_000),
    livesOn: filled(20_000),
    notWorked: free(20_000),
  }),
  z.object({
    ...common,
    kind: z.literal("give_seat"),
    group: id,
    ...seatFor,
    role: z.enum(givenRoles, "choose"),
    isVoting: ticked,
    person: optionalId,
    /** The last day, as people say it. */
    lastDay: optionalDay,
  }),
  z.object({ ...common, kind: z.literal("end_seat"), seat: id, reason: filled(20_000) }),
  z.object({
    ...common,
    kind: z.literal("start_activity"),
    activityTitle: filled(200),
    description: free(20_000),
    owner: party,
    startOn: optionalDay,
    endOn: optionalDay,
    goals: ids,
  }),
  z.object({
    ...common,
    kind: z.literal("grant_money"),
    applicant: id,
    amount,
    purpose: filled(20_000),
  }),
  z.looseObject({
    ...common,
    kind: z.literal("elect"),
    group: id,
    role: z.enum(givenRoles, "choose"),
    isVoting: ticked,
    places: z.coerce
      .number("whole-number")
      .int("whole-number")
      .min(1, "whole-number")
      .max(20, "whole-number"),
    /** Of those who stand for no organisation. */
    constituency: free(200),
    lastDay: optionalDay,
  }),
  z.object({
    ...{ ...common, kind: z.literal("elect_backbone") },
    /** The organisations that stand. */
    candidates: ids,
    name: filled(200),
  }),
  z.object({
    ...common,
    kind: z.literal("prioritise"),
    /** One a line. */
    options: z
      .string("required")
      .transform((text) => text.split("\n").map((line) => line.trim().slice(0, 200)))
      .transform((lines) => [...new Set(lines.filter((line) => line !== ""))].slice(0, 30)),
  }),
  z.object({ ...common, kind: z.literal("adopt_matrix") }),
  z.object({ ...common, kind: z.literal("adopt_seating") }),
  z.object({
    ...{ ...common, kind: z.literal("other") },
    /** Who gets a mandate, if anybody; then what it is about. */
    person: optionalId,
    about: free(20_000),
    limit: z.preprocess(emptyAsNull, kroner.nullable()),
    lastDay: optionalDay,
    reportOn: optionalDay,
  }),
]);
export type ProposalForm = z.output<typeof proposalForm>;

/** A row of the seats of a group to be set up; rows for nobody are left out. */
const seatRow = z.object({ ...seatFor, role: z.enum(givenRoles).catch("member") });

/** How many rows of seats a form may have. */
export const seatRows = 40;

/** The seats in the form of a group to be set up: `seat-1-organisation`, `seat-1-constituency`, `seat-1-role`. */
export function readSeats(fields: Record<string, unknown>) {
  const rows = Array.from({ length: seatRows }, (_, index) => {
    const of = (field: string) => fields[`seat-${index + 1}-${field}`];
    const row = { organisation: of("organisation"), constituency: of("constituency") };
    return seatRow.safeParse({ ...row, role: of("role") }).data;
  });
  return rows.flatMap((row) =>
    row && (row.organisation || row.constituency)
      ? [
          {
            organisationId: row.organisation,
            constituency: row.organisation ? null : row.constituency,
            role: row.role,
          },
        ]
      : [],
  );
}

/** How many candidates a form may have. */
export const candidateRows = 20;
const candidateRow = z.object({ person: id, organisation: optionalId });

/** The candidates in the form of an election: `candidate-1-person`, `candidate-1-organisation`. */
export function readCandidates(fields: Record<string, unknown>) {
  return Array.from({ length: candidateRows }, (_, index) => index + 1).flatMap((number) => {
    const row = {
      person: fields[`candidate-${number}-person`],
      organisation: fields[`candidate-${number}-organisation`],
    };
    const read = candidateRow.safeParse(row).data;
    return read ? [read] : [];
  });
}

export const ofNothing = z.object({});
export const ofProposal = z.object({ proposalId: id });

/** When a vote or a round closes: a day and a time, read as one moment. */
export const closing = {
  fields: { closesOn: day, closesAt: z.string("required").trim().min(1, "required") },
  read: <Form extends { closesOn: Date; closesAt: string }>(
    { closesOn, closesAt, ...form }: Form,
    context: z.RefinementCtx,
  ) => {
    const moment = momentOf(closesOn, closesAt);
    if (moment) return { ...form, closesAt: moment };
    context.addIssue({ code: "custom", message: "time", path: ["closesAt"] });
    return z.NEVER;
  },
};

export const openForm = z
  .object({
    proposalId: id,
    ...closing.fields,
    matter: optionalId,
    /** Is it about a topic that must not be decided in writing? */
    isExcluded: ticked,
    /** How those whom the row names were heard, where no consultation was held. */
    heardHow: free(2_000),
  })
  .transform(closing.read);

export const withdrawForm = z.object({ proposalId: id, reason: free(2_000) });
export const minorityForm = z.object({ proposalId: id, seatId: id, text: filled(5_000) });
