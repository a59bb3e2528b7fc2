import fc from "fast-check";
import type { z } from "zod";
import { readForm } from "@/lib/form-data";
import { nearlyIds, oddFile, oddName, oddText } from "./poison";

/** The ids that a form may name, by the table they are in. */
export type Ids = Record<string, string[]>;
export type Entry = [name: string, value: string | File];

type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  innerType?: z.ZodType;
  element?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  format?: string;
  checks?: { _zod: { def: { check: string; maximum?: number; pattern?: RegExp } } }[];
};

/** What zod knows of a schema; a test may look where the code does not. */
function definitionOf(schema: z.ZodType): Definition {
  return (schema as unknown as { _zod: { def: Definition } })._zod.def;
}

function patternOf(schema: z.ZodType): RegExp | undefined {
  return (schema as unknown as { _zod: { pattern?: RegExp } })._zod.pattern;
}

/**
 * Forms that begin as one that this schema lets through, and then have no, one or some fields
 * changed, so that rules and SQL are reached and not only the schema. Throws when none gets through.
 */
export function formsFor(schema: z.ZodType, own: Ids, foreign: Ids): fc.Arbitrary<Entry[]> {
  const plausible = fieldsOf(schema, own);
  const fits = (entries: Entry[]) => schema.safeParse(readForm(dataOf(entries)).fields).success;
  if (!fc.sample(plausible, 300).some(fits)) throw new Error("No generated form is a valid one");
  const poisoned = fc.oneof(
    { arbitrary: oddText, weight: 4 },
    { arbitrary: fc.constantFrom(...allOf(foreign), ...nearlyIds), weight: 3 },
    { arbitrary: fc.constantFrom(...allOf(own), ...nearlyIds), weight: 2 },
    { arbitrary: oddFile, weight: 1 },
  );
  const change = fc.record({
    how: fc.constantFrom("instead", "instead", "instead", "besides", "without", "new", "prefixed"),
    at: fc.nat(),
    name: oddName,
    value: poisoned,
    times: fc.constantFrom(1, 1, 1, 1, 2, 2_000),
  });
  const changes = fc.oneof(
    { arbitrary: fc.constant([]), weight: 4 },
    { arbitrary: fc.array(change, { minLength: 1, maxLength: 1 }), weight: 3 },
    { arbitrary: fc.array(change, { minLength: 2, maxLength: 3 }), weight: 1 },
  );
  return fc
    .tuple(plausible.filter(fits), changes)
    .map(([entries, made]) => made.reduce(changed, entries));
}

/** As a browser sends it. */
export function dataOf(entries: Entry[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

type Change = { how: string; at: number; name: string; value: string | File; times: number };

function changed(entries: Entry[], { how, at, name, value, times }: Change): Entry[] {
  const index = entries.length > 0 ? at % entries.length : 0;
  const [field = name, before = ""] = entries[index] ?? [];
  if (how === "new") return [...entries, ...Array<Entry>(times).fill([name, value])];
  if (how === "without") return entries.toSpliced(index, 1);
  if (how === "besides") return [...entries, [field, value]];
  // `organisation:<id>` and its like: the id behind the colon is what the schema looks at least.
  const kind = how === "prefixed" && typeof before === "string" && /^\w+:/.exec(before)?.[0];
  if (entries.length === 0) return entries;
  return entries.with(index, [field, kind && typeof value === "string" ? kind + value : value]);
}

function fieldsOf(schema: z.ZodType, ids: Ids): fc.Arbitrary<Entry[]> {
  const { type, options = [], shape = {}, in: inner, out } = definitionOf(schema);
  if (type === "union") return fc.oneof(...options.map((option) => fieldsOf(option, ids)));
  if (type === "pipe" && inner && out) {
    return fieldsOf(definitionOf(inner).type === "transform" ? out : inner, ids);
  }
  const fields = Object.entries(shape).map(([name, field]) =>
    valuesOf(name, field, ids).map((values) => values.map((value): Entry => [name, value])),
  );
  return fc.tuple(...fields).map((entries) => entries.flat());
}

/** None, one or several values of a field. */
function valuesOf(name: string, schema: z.ZodType, ids: Ids): fc.Arbitrary<(string | File)[]> {
  const { type, innerType, options = [], element, in: before, out, ...rest } = definitionOf(schema);
  const none = fc.constant<(string | File)[]>([]);
  const one = (value: fc.Arbitrary<string | File>) => value.map((single) => [single]);
  if (innerType) {
    const given = valuesOf(name, innerType, ids);
    return fc.oneof({ arbitrary: given, weight: 3 }, { arbitrary: none, weight: 1 });
  }
  if (type === "union") return fc.oneof(...options.map((option) => valuesOf(name, option, ids)));
  if (type === "pipe" && before && out) {
    const isFirst = definitionOf(before).type !== "transform";
    return valuesOf(name, isFirst ? before : out, ids);
  }
  if (type === "array" && element) {
    return fc.array(valuesOf(name, element, ids), { maxLength: 3 }).map((lists) => lists.flat());
  }
  if (type === "enum") return one(fc.constantFrom(...Object.values(rest.entries ?? {})));
  if (type === "literal") return one(fc.constantFrom(...(rest.values ?? []).map(String)));
  if (type === "boolean") return fc.oneof(one(fc.constant("on")), none);
  if (type === "custom") return one(fc.constantFrom(...tablesOfParties));
  return one(textFor(name, schema, ids));
}

function textFor(name: string, schema: z.ZodType, ids: Ids): fc.Arbitrary<string> {
  const { type, format, checks = [] } = definitionOf(schema);
  if (format === "uuid") return fc.constantFrom(...idsFor(name, ids));
  const about = checks.map((check) => check._zod.def);
  const template = type === "template_literal" ? patternOf(schema) : undefined;
  const pattern = template ?? about.find((check) => check.pattern)?.pattern;
  const fitting = pattern ? candidates(ids).filter((text) => pattern.test(text)) : [];
  if (fitting.length > 0) return fc.constantFrom(...fitting);
  if (format === "email" || /email/i.test(name)) return email;
  if (/password/i.test(name)) return fc.constantFrom("tolv grønne trapper og en kat", "");
  if (/At$/.test(name)) return fc.constantFrom("12:00", "23.59", "0:00");
  if (/On$|^(from|start|end|lastDay|day)$/.test(name)) return fc.constantFrom(...days);
  if (/^sector_/.test(name)) return fc.constantFrom("", "0", "3");
  if (name === "token") return fc.constantFrom(...(ids.SeatLink ?? []), "en-anden");
  // On paper: numbers of actors and tables, none where nobody sits.
  if (/^(actor|shown|table)$/.test(name)) return fc.constantFrom("1", "2", "3", "", "99");
  if (name === "position") return fc.constantFrom("0", "1", "0x1", "1e3");
  if (name === "passage") return fc.constantFrom(...passages);
  if (/^(link|next)$/.test(name))
    return fc.constantFrom("", "https://kystby.example/om", "/account");
  const most = about.find((check) => check.check === "max_length")?.maximum ?? 100;
  // Names are taken once.
  const title = fc.integer({ min: 1, max: 99_999 }).map((number) => `Åbent hus ${number} 😀`);
  return fc.oneof(
    { arbitrary: title.map((text) => text.slice(0, most)), weight: 8 },
    { arbitrary: fc.constantFrom("æ".repeat(most), "😀".repeat(most / 2)), weight: 1 },
  );
}

/** The first paragraph of a proposal of the cast, and one that stands nowhere. */
const passages = ["Vi spørger styregruppen, fordi det angår os alle.", "Der står intet af dette."];
const email = fc.integer({ min: 1, max: 99_999 }).map((number) => `Ny${number}@Example.dk`);
const days = ["23-11-2026", "01-01-2027", "2025-06-01", "2027-05-31", "30-11-2026"];
const tablesOfParties = ["Fjordens Bio", "Havnens Kor"].map(
  (name) => new File([`Organisation;Sektor;Rolle\n${name};Civil;Samarbejdspart\n`], "parter.csv"),
);

const noId = "00000000-0000-4000-8000-000000000000";

/** Whatever has a shape that a pattern asks for. */
function candidates(ids: Ids): string[] {
  const kinds = {
    organisation: "Organisation",
    group: "Group",
    goal: "Passage",
    passage: "Passage",
    activity: "Activity",
  };
  const named = Object.entries({
    ...kinds,
    o: "Organisation",
    g: "Group",
    before: "BackboneTask",
    after: "BackboneTask",
  });
  const chosen = named.flatMap(([prefix, table]) =>
    [...(ids[table] ?? []).slice(0, 6), "-".repeat(36), "0".repeat(36)].map(
      (id) => `${prefix}:${id}`,
    ),
  );
  const [actor, table] = [ids.ExerciseActor?.[0] ?? noId, ids.ExerciseTable?.[0] ?? noId];
  const places = [`${actor}:${table}`, `${actor}:`, `${actor}:${table},${noId}:${table}`];
  const states = ["state:planned", "state:done", "state:constructor", "state:nowhere"];
  const orders = ["read", "confirm", "skip-wrong", "join 2", "keep 2", "keep 99999"];
  const codes = Array.from({ length: 30 }, (_, index) => `ABCD-2345-WX${index + 22}`).filter(
    (code) => !/[01]/.test(code),
  );
  return [...chosen, ...places, ...states, ...orders, ...codes, "", "5", "100 %", "99%"];
}

const tables: [RegExp, string][] = [
  [/proposal/i, "Proposal"],
  [/mandate/i, "Mandate"],
  [/amendment/i, "Amendment"],
  [/consultation/i, "Consultation"],
  [/request/i, "ConsultationRequest"],
  [/seat/i, "Seat"],
  [/group/i, "Group"],
  [/organisation|responsible|contributor/i, "Organisation"],
  [/person|assignee/i, "Person"],
  [/activity/i, "Activity"],
  [/task/i, "BackboneTask"],
  [/invitation/i, "Invitation"],
  [/draft/i, "ImportDraft"],
  [/goal|strateg/i, "Passage"],
  [/version/i, "StrategyVersion"],
  [/input|takesIn/i, "StrategyInput"],
  [/affiliation/i, "Affiliation"],
  [/holding/i, "SeatHolding"],
  [/milestone|reached/i, "Milestone"],
  [/corrects/i, "StatusReport"],
  [/^exercise/i, "Exercise"],
  [/^(actor|other|into|beside)Id$/, "ExerciseActor"],
  [/^(table|wishedTable)Id$/, "ExerciseTable"],
  [/^(participant|askedBy)Id$/, "ExerciseParticipant"],
  [/^tie/i, "ExerciseTie"],
  [/^chair/i, "EmptyChair"],
];

function idsFor(name: string, ids: Ids): string[] {
  const table = tables.find(([pattern]) => pattern.test(name))?.[1] ?? "";
  return ids[table]?.length ? ids[table] : allOf(ids);
}

function allOf(ids: Ids): string[] {
  return Object.values(ids).flatMap((some) => some.slice(0, 4));
}
