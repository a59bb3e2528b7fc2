import { z } from "zod";
import { earlyClosings, mostExtendDays } from "../deadline/rules";
import { proposalKinds } from "../effects";
import { kroner } from "../kroner-schema";
import { electionMethods, type Fallback, priorityMethods } from "../procedure-rules";
import {
  type CommonRule,
  type DecisionRule,
  type Majority,
  majorities,
  type Share,
  type Voice,
  voices,
} from "../voting-rules";
import { procedureFits, proposers, publicities } from "./rules";

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

const ballots = z.enum(["secret", "open"], "choose").default("secret");
const fallback = z.enum(["falls", "simple", "two-thirds"], "choose");

function fieldsOfRounds<Name extends "consent" | "consensus">(name: Name) {
  const fields = { rounds: wholeNumber(1, 5, "rounds"), fallback };
  return Object.fromEntries(
    Object.entries(fields).map(([field, schema]) => [`${name}-${field}`, schema]),
  ) as { [Field in `${Name}-rounds`]: typeof fields.rounds } & {
    [Field in `${Name}-fallback`]: typeof fields.fallback;
  };
}

const majorityNames = Object.keys(majorities) as [Majority, ...Majority[]];

/** What every row says, whatever its procedure. */
const common = {
  proposalId: z.uuid("choose"),
  /** Null: a new row. */
  matterId: z.preprocess(emptyAsNull, z.uuid("choose").nullable()),
  matter: z.string("required").trim().min(1, "required").max(200),
  kinds: z.preprocess(listed, z.array(z.enum(proposalKinds, "choose")).min(1, "tick-matter")),
  electorate: z.enum(["seats", "organisations"], "choose").default("seats"),
  day: z.enum(["closing", "opening"], "choose").default("closing"),
  quorum: z.enum(["half", "count"], "choose"),
  quorumCount: optionalNumber,
  ...voiceFields(),
  recused: z.enum(["out", "in"], "choose"),
  proxies: wholeNumber(0, 20, "proxies"),
  noticeDays: wholeNumber(0, 365, "notice-days"),
  proposers: z.preprocess(listed, z.array(z.enum(proposers, "choose")).min(1, "tick-proposer")),
  heard: z.string().trim().max(500).default(""),
  /** A form from before there were three answers keeps the decision to its members. */
  publicity: z.enum(publicities, "choose").default("internal"),
  earlyClosing: z.enum(earlyClosings, "choose").default("always"),
  extendDays: z.preprocess((value) => value ?? "0", wholeNumber(0, mostExtendDays, "extend-days")),
};

/** A form from before there were several procedures chose a majority. */
const procedureChosen = (typed: unknown) => ({ procedure: "majority", ...(typed as object) });

/** Only the fields of the procedure that is chosen are read; those of the others may say anything. */
export const rowForm = z.preprocess(
  procedureChosen,
  z
    .discriminatedUnion("procedure", [
      z.object({
        ...{ ...common, procedure: z.literal("majority") },
        majority: z.enum([...majorityNames, "share"], "choose"),
        /** Of another share than those with a name. */
        percent: z.preprocess(emptyAsNull, wholeNumber(1, 100, "percent").nullable()),
        /** `present`: of all who vote; `attending`: of all who are there. */
        basis: z.enum(["cast", "present", "attending", "all"], "choose"),
        tie: z.enum(["falls", "chair", "again"], "choose"),
        /** What must be for where a decision is taken up again. */
        reopening: z.enum(["same", ...majorityNames], "choose").default("same"),
      }),
      z.object({ ...common, procedure: z.literal("consent"), ...fieldsOfRounds("consent") }),
      z.object({
        ...{ ...common, procedure: z.literal("consensus"), ...fieldsOfRounds("consensus") },
        mostAside: optionalNumber,
      }),
      z.object({
        ...{ ...common, procedure: z.literal("written"), "written-fallback": fallback },
        leastDays: wholeNumber(1, 365, "notice-days"),
        silence: z.enum(["nothing", "consents"], "choose"),
        excluded: z.string().trim().max(500).default(""),
      }),
      z.object({
        ...{ ...common, procedure: z.literal("election") },
        electionMethod: z.enum(electionMethods, "choose"),
        electionBallots: ballots,
      }),
      z.object({
        ...{ ...common, procedure: z.literal("prioritise") },
        priorityMethod: z.enum(priorityMethods, "choose"),
        priorityBallots: ballots,
        dots: wholeNumber(1, 100, "whole-number"),
        cap: wholeNumber(1, 100, "whole-number"),
        top: wholeNumber(1, 30, "whole-number"),
        support: wholeNumber(1, 1000, "whole-number"),
      }),
      z.object({ ...common, procedure: z.literal("advice") }),
      z.object({
        ...{ ...common, procedure: z.literal("delegated") },
        limit: z.preprocess(emptyAsNull, kroner.nullable()),
      }),
    ])
    .check((context) => {
      const { quorum, quorumCount, procedure, kinds } = context.value;
      if (!kinds.every((kind) => procedureFits(kind, { procedure }))) {
        context.issues.push({
          ...{ code: "custom", input: kinds },
          ...{ message: "own-procedure", path: ["kinds"] },
        });
      }
      if (
        procedure === "majority" &&
        context.value.majority === "share" &&
        !context.value.percent
      ) {
        context.issues.push({
          ...{ code: "custom", input: context.value.percent },
          ...{ message: "percent", path: ["percent"] },
        });
      }
      if (quorum === "count" && !quorumCount) {
        context.issues.push({
          ...{ code: "custom", input: quorumCount },
          ...{ message: "quorum-number", path: ["quorumCount"] },
        });
      }
    }),
);
export type RowForm = z.output<typeof rowForm>;

export const ofRow = z.object({ proposalId: z.uuid("choose"), matterId: z.uuid("choose") });

/** The rule that the form describes. */
export function ruleOfForm(form: RowForm): DecisionRule {
  const shared = commonOfForm(form);
  switch (form.procedure) {
    case "majority":
      return {
        ...{ ...shared, procedure: "majority", threshold: thresholdOf(form) },
        basis: basisOf(form.basis),
        countsAbstentions: form.basis === "present",
        tie: form.tie,
        reopening: form.reopening === "same" ? null : majorities[form.reopening],
      };
    case "consent": {
      const fallback = fallbackOf(form["consent-fallback"]);
      return { ...shared, procedure: "consent", rounds: form["consent-rounds"], fallback };
    }
    case "consensus": {
      const fallback = fallbackOf(form["consensus-fallback"]);
      const { mostAside, "consensus-rounds": rounds } = form;
      return { ...shared, procedure: "consensus", rounds, mostAside, fallback };
    }
    case "written": {
      const { silence, leastDays, excluded } = form;
      const fallback = fallbackOf(form["written-fallback"]);
      return { ...shared, procedure: "written", silence, leastDays, excluded, fallback };
    }
    case "election":
      return {
        ...{ ...shared, procedure: "election", method: form.electionMethod },
        ...openIf(form.electionBallots),
      };
    case "prioritise": {
      const { priorityMethod: method, dots, cap, top, support } = form;
      return {
        ...{ ...shared, procedure: "prioritise", method, dots, cap, top, support },
        ...openIf(form.priorityBallots),
      };
    }
    case "advice":
      return { ...shared, procedure: "advice" };
    case "delegated":
      return { ...shared, procedure: "delegated", limit: form.limit };
  }
}

function openIf(chosen: z.output<typeof ballots>) {
  return chosen === "open" ? { ballots: chosen } : {};
}

type Majorities = Extract<RowForm, { procedure: "majority" }>;

function thresholdOf({ majority, percent }: Majorities): Share {
  if (majority !== "share") return majorities[majority];
  return { numerator: percent ?? 100, denominator: 100, strict: false };
}

function basisOf(chosen: Majorities["basis"]) {
  if (chosen === "attending") return "present";
  return chosen === "all" ? "all" : "cast";
}

function commonOfForm(form: RowForm): CommonRule {
  return {
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
    ...(form.electorate === "organisations" && { electorate: form.electorate }),
    ...(form.day === "opening" && { day: form.day }),
  };
}

function fallbackOf(chosen: z.output<typeof fallback>): Fallback {
  return chosen === "falls" ? { kind: "falls" } : { kind: "vote", threshold: majorities[chosen] };
}

/** What the form shows as chosen for a fallback. */
export function fallbackChosen(rule: { fallback: Fallback }): "falls" | "simple" | "two-thirds" {
  if (rule.fallback.kind === "falls") return "falls";
  return rule.fallback.threshold.strict ? "simple" : "two-thirds";
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
