import type { Locale } from "@/lib/i18n/locale";
import type { Choices } from "./choices";
import { type Columns, headingOf, kindOf, readColumns, requiredMeaning } from "./columns";
import type { Existing } from "./existing";
import { planActivity } from "./plan-activities";
import { planGroup } from "./plan-groups";
import { planParty } from "./plan-parties";
import { planPerson } from "./plan-people";
import { planSeat } from "./plan-seats";
import { Planning } from "./planning";
import type { Question } from "./questions";
import { type Change, type Problem, RowReading } from "./row-reading";
import type { Table, TableRow } from "./table";
import type { Meaning, TableKind } from "./vocabulary";
import type { World } from "./world";

export { type ImportResult, madeThings } from "./choices";
export type { Question, SameQuestion, WordQuestion } from "./questions";
export type { Change, Problem } from "./row-reading";
export type { Meaning, TableKind } from "./vocabulary";

export const outcomes = ["new", "changed", "same", "waits", "wrong", "skipped"] as const;
export type Outcome = (typeof outcomes)[number];

/** What will happen to one row of the file, and why. */
export type RowPlan = {
  number: number;
  cells: string[];
  name: string;
  outcome: Outcome;
  changes: Change[];
  problems: Problem[];
  /** The earlier row that speaks of the same. */
  sameAsRow: number | null;
};

/** What is wrong with the reading of the columns: two that mean the same, or none that says the name. */
export type ColumnTrouble = { reason: "twice" | "missing" | "kind"; heading: string };

export type Plan = {
  kind: TableKind | null;
  columns: Columns;
  rows: RowPlan[];
  questions: Question[];
  trouble: ColumnTrouble[];
  counts: Record<Outcome, number>;
  /** Groups that are set up because rows of another table name them. */
  alsoMade: string[];
  /** Rows to mend or skip, questions to answer, columns to sort out. Nothing is imported before it is 0. */
  needsYou: number;
};

export type PlanInput = {
  table: Table;
  choices: Choices;
  existing: Existing;
  locale: Locale;
  /** `2026-11-27` */
  today: string;
  /** Before the steering group's first decision a file may make groups and seats. */
  isBootstrap: boolean;
  newId: () => string;
};

const planRow: Record<TableKind, (row: RowReading, planning: Planning) => void> = {
  parties: planParty,
  groups: planGroup,
  seats: planSeat,
  people: planPerson,
  activities: planActivity,
};

/**
 * What an import would do, row by row, without doing it; `world` is the initiative as it would be.
 * The same input gives the same plan.
 */
export function makePlan(input: PlanInput): { plan: Plan; world: World } {
  const { table, choices } = input;
  const kind = choices.kind ?? kindOf(table.headings);
  const columns = columnsOf(table.headings, kind, choices);
  const trouble = troubleWith(kind, columns, input.locale);
  const planning = new Planning(input);
  const rows = table.rows.map((row) =>
    planOne(row, { ...input, kind: trouble.length > 0 ? null : kind, columns, planning }),
  );
  const questions = planning.questions();
  const counts = countOf(rows);
  const open = questions.filter((question) => question.answer === null).length;
  const alsoMade =
    kind === "groups" ? [] : planning.world.groups.madeThings().map(({ name }) => name);
  const needsYou = counts.wrong + open + trouble.length;
  return {
    plan: { kind, columns, rows, questions, trouble, counts, alsoMade, needsYou },
    world: planning.world,
  };
}

function columnsOf(headings: string[], kind: TableKind | null, choices: Choices): Columns {
  const read: Columns = kind ? readColumns(kind, headings) : headings.map(() => null);
  return read.map((meaning, index) => {
    const chosen = choices.columns?.[index];
    return chosen === undefined ? meaning : chosen;
  });
}

function troubleWith(kind: TableKind | null, columns: Columns, locale: Locale): ColumnTrouble[] {
  if (kind === null) return [{ reason: "kind", heading: "" }];
  const given = columns.filter((meaning): meaning is Meaning => meaning !== null);
  const twice = [...new Set(given.filter((meaning, index) => given.indexOf(meaning) !== index))];
  const trouble = twice.map((meaning) => ({
    reason: "twice" as const,
    heading: headingOf(kind, meaning, locale),
  }));
  const required = requiredMeaning(kind);
  if (given.includes(required)) return trouble;
  return [...trouble, { reason: "missing", heading: headingOf(kind, required, locale) }];
}

function planOne(
  row: TableRow,
  {
    table,
    choices,
    kind,
    columns,
    planning,
  }: PlanInput & { kind: TableKind | null; columns: Columns; planning: Planning },
): RowPlan {
  const mended = choices.mended?.[row.number];
  const cells = mended ?? row.cells;
  const reading = new RowReading({ number: row.number, cells }, columns, planning);
  const isSkipped = choices.skipped?.includes(row.number) ?? false;
  if (isSkipped || kind === null) return planFrom(reading, isSkipped ? "skipped" : "waits");
  if (cells.length !== table.headings.length) {
    const reason = cells.length > table.headings.length ? "cells-too-many" : "cells-too-few";
    reading.wrong(null, reason, { found: cells.length, expected: table.headings.length });
    return planFrom(reading);
  }
  planRow[kind](reading, planning);
  return planFrom(reading);
}

function planFrom(reading: RowReading, outcome: Outcome = outcomeOf(reading)): RowPlan {
  const { number, cells, changes, problems, sameAsRow, name } = reading;
  return { number, cells, name, outcome, changes, problems, sameAsRow };
}

function outcomeOf({ problems, waits, isNew, changes }: RowReading): Outcome {
  if (problems.length > 0) return "wrong";
  if (waits) return "waits";
  if (isNew) return "new";
  return changes.length > 0 ? "changed" : "same";
}

function countOf(rows: RowPlan[]): Record<Outcome, number> {
  const counts = { new: 0, changed: 0, same: 0, waits: 0, wrong: 0, skipped: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}
