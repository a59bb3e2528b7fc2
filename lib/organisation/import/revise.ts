import type { Choices } from "./choices";
import { meaningsOf, readColumns } from "./columns";
import type { Plan } from "./plan";
import { fieldNames } from "./schema";
import type { Table } from "./table";
import { type Meaning, type TableKind, tableKinds } from "./vocabulary";

type Fields = Record<string, unknown>;

/**
 * The choices as a sent form leaves them. Only what differs from our own reading is kept, so a form
 * sent unchanged gives equal choices.
 */
export function revise(
  choices: Choices,
  table: Table,
  fields: Fields,
  { kind: read, questions, rows }: Pick<Plan, "kind" | "questions" | "rows">,
): Choices {
  const kind = kindChosen(fields, read);
  const columns =
    kind === read ? columnsChosen(fields, table, kind, choices.columns) : choices.columns && {};
  return withoutNothing({
    ...choices,
    kind: kind !== null && kind !== read ? kind : choices.kind,
    columns,
    skipped: skippedRows(fields, choices.skipped ?? [], rows),
    mended: mendedRows(fields, table, choices.mended ?? {}, choices.delimiter ?? ";"),
    answers: answersGiven(fields, choices.answers ?? {}, questions),
  });
}

function kindChosen(fields: Fields, read: TableKind | null): TableKind | null {
  return tableKinds.find((kind) => kind === fields.kind) ?? read;
}

function columnsChosen(
  fields: Fields,
  table: Table,
  kind: TableKind | null,
  before: Choices["columns"] = {},
): Choices["columns"] {
  if (kind === null) return before;
  const ours = readColumns(kind, table.headings);
  const known = meaningsOf(kind);
  const chosen: Record<string, Meaning | null> = {};
  for (const [index, our] of ours.entries()) {
    const field = fields[fieldNames.column(index)];
    const kept = before[index] === undefined ? our : before[index];
    const meaning = field === undefined ? kept : (known.find((one) => one === field) ?? null);
    if (meaning !== our) chosen[index] = meaning;
  }
  return chosen;
}

/** The rows that stood in the form, by their markers. */
function rowsIn(fields: Fields): number[] {
  return Object.keys(fields).flatMap((name) => {
    const number = /^row\.(\d+)$/.exec(name)?.[1];
    return number ? [Number(number)] : [];
  });
}

function skippedRows(fields: Fields, before: number[], rows: Plan["rows"]): number[] {
  const skipped = new Set(before);
  if (fields.intent === "skip-wrong") {
    for (const row of rows) if (row.outcome === "wrong") skipped.add(row.number);
    return inOrder(skipped);
  }
  for (const number of rowsIn(fields)) {
    if (fields[fieldNames.skip(number)] === undefined) skipped.delete(number);
    else skipped.add(number);
  }
  return inOrder(skipped);
}

function inOrder(numbers: Set<number>): number[] {
  return [...numbers].sort((one, other) => one - other);
}

function mendedRows(
  fields: Fields,
  table: Table,
  before: Record<string, string[]>,
  delimiter: string,
): Record<string, string[]> {
  const mended = { ...before };
  const [intent, pressed] = String(fields.intent ?? "").split(" ");
  const width = table.headings.length;
  for (const row of table.rows) {
    if (fields[fieldNames.row(row.number)] === undefined) continue;
    const shown = (mended[row.number] ?? row.cells).map(oneLineEnd);
    const typed = cellsTyped(fields, row.number, shown, width);
    if (typed === null) continue;
    const isPressed = Number(pressed) === row.number;
    const kept = isPressed && intent === "join" ? joined(typed, width, delimiter) : typed;
    const isSame = kept.length === shown.length && kept.every((cell, at) => cell === shown[at]);
    const isPadded = padded(shown, width).every((cell, at) => cell === padded(kept, width)[at]);
    const isKept = isPressed && intent === "keep";
    if (isKept || (!isSame && !(isPadded && kept.length <= width))) mended[row.number] = kept;
  }
  return mended;
}

/** The row's cells as they stand in the form; null when it shows none. Empty surplus cells are gone. */
function cellsTyped(fields: Fields, number: number, shown: string[], width: number) {
  if (fields[fieldNames.cell(number, 0)] === undefined) return null;
  const count = Math.max(width, shown.length);
  const typed = Array.from({ length: count }, (_, index) => {
    const field = fields[fieldNames.cell(number, index)];
    return typeof field === "string" ? field : (shown[index] ?? "");
  });
  const last = typed.findLastIndex((cell) => cell.trim() !== "");
  return typed.slice(0, Math.max(width, last + 1));
}

/** The surplus cells put onto the last column, with the sign that cut them. */
function joined(cells: string[], width: number, delimiter: string): string[] {
  const whole = cells.slice(0, width - 1);
  return [...whole, cells.slice(width - 1).join(delimiter)];
}

function padded(cells: string[], width: number): string[] {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill("")];
}

function oneLineEnd(cell: string): string {
  return cell.replaceAll("\r\n", "\n");
}

/** An answer that we would give ourselves is none: a form sent unchanged answers nothing. */
function answersGiven(
  fields: Fields,
  before: Record<string, string>,
  questions: Plan["questions"],
): Record<string, string> {
  const answers = { ...before };
  for (const [name, key] of Object.entries(fields)) {
    const place = /^question\.(\d+)$/.exec(name)?.[1];
    const question = questions.find((one) => one.key === key);
    const value = place && fields[fieldNames.answer(Number(place))];
    if (!question || typeof value !== "string" || value === question.answer) continue;
    if (value === "unanswered") delete answers[question.key];
    else answers[question.key] = value;
  }
  return answers;
}

function withoutNothing(choices: Choices): Choices {
  const kept = Object.entries(choices).filter(([, value]) => {
    if (value === undefined) return false;
    return typeof value !== "object" || value === null || Object.keys(value).length > 0;
  });
  return Object.fromEntries(kept);
}
