import { z } from "zod";
import { proposalKinds } from "../effects";
import { type DecisionRule, type Majority, majorities, type Voice, voices } from "../voting-rules";
import { proposers } from "./rules";

/** What the form of a row may say. Messages are keys under `validation` and, for rules of the field, `refusals`. */

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const listed = (value: unknown) => (value === undefined ? [] : [value].flat());
const wholeNumber = (least: number, most: number, message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((number) => number >= least && number <= most, message);
const optionalNumber = z.preprocess(emptyAsNull, wholeNumber(0, 1000, "whole-number").nullable());

const majorityNames = Object.keys(majorities) as [Majority, ...Majority[]];

export const rowForm = z
  .object({
    proposalId: z.uuid("choose"),
    /** Null: a new row. */
    matterId: z.preprocess(emptyAsNull, z.uuid("choose").nullable()),
    matter: z.string("required").trim().min(1, "required").max(200),
    kinds: z.preprocess(listed, z.array(z.enum(proposalKinds, "choose")).min(1, "tick-matter")),
    majority: z.enum(majorityNames, "choose"),
    basis: z.enum(["cast", "present", "all"], "choose"),
    tie: z.enum(["falls", "chair"], "choose"),
    /** What must be for where a decision is taken up again. */
    reopening: z.enum(["same", ...majorityNames], "choose").default("same"),
    quorum: z.enum(["half", "count"], "choose"),
    quorumCount: optionalNumber,
    ...voiceFields(),
    recused: z.enum(["out", "in"], "choose"),
    proxies: wholeNumber(0, 20, "proxies"),
    noticeDays: wholeNumber(0, 365, "notice-days"),
    proposers: z.preprocess(listed, z.array(z.enum(proposers, "choose")).min(1, "tick-proposer")),
    heard: z.string().trim().max(500).default(""),
    isPublic: z.preprocess((value) => value === "on", z.boolean()),
  })
  .check((context) => {
    const { quorum, quorumCount } = context.value;
    if (quorum === "count" && !quorumCount) {
      context.issues.push({
        ...{ code: "custom", input: quorumCount },
        ...{ message: "quorum-number", path: ["quorumCount"] },
      });
    }
  });
export type RowForm = z.output<typeof rowForm>;

export const ofRow = z.object({ proposalId: z.uuid("choose"), matterId: z.uuid("choose") });

/** The rule that the form describes. */
export function ruleOfForm(form: RowForm): DecisionRule {
  return {
    procedure: "majority",
    threshold: majorities[form.majority],
    basis: form.basis === "all" ? "all" : "cast",
    countsAbstentions: form.basis === "present",
    tie: form.tie,
    reopening: form.reopening === "same" ? null : majorities[form.reopening],
    quorum:
      form.quorum === "count"
        ? { kind: "count", count: form.quorumCount ?? 1 }
        : { kind: "share", ...majorities.simple },
    voices: voices.flatMap((voice) => {
      const least = form[voiceField(voice)];
      return least ? [{ voice, least }] : [];
    }),
    recused: form.recused,
    proxies: form.proxies,
  };
}

type VoiceField = `voice-${Voice}`;

/** The field that says how many of a voice there must be. */
export function voiceField(voice: Voice): VoiceField {
  return `voice-${voice}`;
}

function voiceFields() {
  const fields = voices.map((voice) => [voiceField(voice), optionalNumber]);
  return Object.fromEntries(fields) as Record<VoiceField, typeof optionalNumber>;
}
