import {
  isEmail,
  readDate,
  readWord,
  readYesNo,
  type StoredDate,
  writeDate,
  writeWord,
} from "./cells";
import type { Columns } from "./columns";
import type { NameIndex } from "./duplicates";
import { longestName, longestText } from "./limits";
import type { Planning } from "./planning";
import type { SameQuestion } from "./questions";
import { meantCell, type TableRow } from "./table";
import type { Meaning, Words } from "./vocabulary";
import type { Shelf } from "./world";

export const problemReasons = [
  "cells-too-many",
  "cells-too-few",
  "name-missing",
  "too-long",
  "date-unknown",
  "day-needed",
  "yes-no-unknown",
  "email-wrong",
  "name-taken",
  "contradicts-row",
  "owner-missing",
  "owner-unknown",
  "owner-is-backbone",
  "organisation-unknown",
  "group-closed",
  "steering-exists",
  "backbone-exists",
  "structure-locked",
  "deputy-needs-seat",
  "seat-for-nobody",
  "seat-taken",
  "role-has-no-vote",
  "backbone-cannot-vote",
  "period-backwards",
  "keeper-unknown",
  "keeper-unclear",
  "note-is-over",
] as const;
export type ProblemReason = (typeof problemReasons)[number];

/** `column` is the cell that is wrong; null: the row as a whole. */
export type Problem = {
  column: number | null;
  reason: ProblemReason;
  values: Record<string, string | number>;
};

/** A field that the row sets, as it would be written in a spreadsheet. */
export type Change = { meaning: Meaning; from: string; to: string };

/** One row on its way through the plan: its cells by meaning, and what is found out about it. */
export class RowReading {
  readonly number: number;
  readonly cells: string[];
  readonly changes: Change[] = [];
  readonly problems: Problem[] = [];
  isNew = false;
  waits = false;
  sameAsRow: number | null = null;

  constructor(
    row: TableRow,
    private readonly columns: Columns,
    private readonly planning: Planning,
  ) {
    this.number = row.number;
    this.cells = row.cells;
  }

  /** What the row calls itself in a list. */
  get name(): string {
    const named = this.columns.findIndex((meaning) => meaning === "name" || meaning === "title");
    return meantCell(this.cells[Math.max(0, named)]);
  }

  has(meaning: Meaning): boolean {
    return this.columns.includes(meaning);
  }

  text(meaning: Meaning): string {
    const column = this.columns.indexOf(meaning);
    const text = column === -1 ? "" : meantCell(this.cells[column]);
    if (text.length <= longestText) return text;
    this.wrong(meaning, "too-long", { most: longestText });
    return "";
  }

  /** The name that a row cannot do without; empty when it is wrong. */
  needed(meaning: Meaning): string {
    const text = this.text(meaning).replace(/\s+/g, " ");
    if (text === "") this.wrong(meaning, "name-missing");
    if (text.length > longestName) this.wrong(meaning, "too-long", { most: longestName });
    return text;
  }

  wrong(meaning: Meaning | null, reason: ProblemReason, values: Problem["values"] = {}): void {
    const column = meaning === null ? -1 : this.columns.indexOf(meaning);
    const problem = { column: column === -1 ? null : column, reason, values };
    const isTold = this.problems.some(
      (one) => one.reason === reason && one.column === problem.column,
    );
    if (!isTold) this.problems.push(problem);
  }

  /** One of a few known words. Null: the cell is empty, or it is asked what its word means. */
  word<Value extends string>(meaning: Meaning, words: Record<Value, Words>, heading: string) {
    const text = this.text(meaning);
    if (text === "") return null;
    const known = readWord(words, text);
    if (known) return known;
    const values = Object.keys(words) as Value[];
    const options = values.map((value) => ({
      value,
      label: writeWord(words, value, this.planning.locale),
    }));
    const answer = this.planning.askWord(this.number, meaning, text, { heading, options });
    if (answer === null) this.waits = true;
    return values.find((value) => value === answer) ?? null;
  }

  /** Undefined: the cell is no date, and the row is wrong. */
  date(meaning: Meaning): StoredDate | null | undefined {
    const text = this.text(meaning);
    if (text === "") return null;
    const date = readDate(text);
    if (date) return date;
    this.wrong(meaning, "date-unknown", { text });
    return undefined;
  }

  /** A whole day, `2026-11-27`. */
  day(meaning: Meaning): string | null | undefined {
    const date = this.date(meaning);
    if (!date) return date;
    if (date.endsWith("/day")) return date.slice(0, 10);
    this.wrong(meaning, "day-needed", { text: writeDate(date, this.planning.locale) });
    return undefined;
  }

  /** Null: the cell is empty or wrong. */
  yesNo(meaning: Meaning): boolean | null {
    const text = this.text(meaning);
    const answer = text === "" ? null : readYesNo(text);
    if (answer === undefined) this.wrong(meaning, "yes-no-unknown", { text });
    return answer ?? null;
  }

  email(meaning: Meaning): string {
    const text = this.text(meaning).toLowerCase();
    if (text === "" || isEmail(text)) return text;
    this.wrong(meaning, "email-wrong", { text });
    return "";
  }

  /** The thing that the row's Id column names. */
  byId<Thing extends { id: string }>(shelf: Shelf<Thing>): Thing | null {
    return shelf.byId.get(this.text("id")) ?? null;
  }

  /** The id of what a name means. Null: nothing known is meant. Undefined: it is being asked. */
  meant(
    index: NameIndex,
    about: SameQuestion["about"],
    name: string,
    note = "",
  ): { id: string; isOtherName: boolean } | null | undefined {
    const match = index.find(name, note);
    if (!match) return null;
    if (match.likeness === "same") return { id: match.id, isOtherName: false };
    const preset = match.likeness === "spelling" ? "same" : null;
    const answer = this.planning.askSame(this.number, about, name, match.name, preset);
    if (answer === null) {
      this.waits = true;
      return undefined;
    }
    return answer === "same" ? { id: match.id, isOtherName: match.likeness === "near" } : null;
  }

  /** Notes which thing the row is about, so that a second row about the same is told. */
  speaksOf<Thing extends { id: string }>(shelf: Shelf<Thing>, thing: Thing): void {
    const first = shelf.saidBy(thing, "id");
    if (first === null) shelf.say(thing, "id", this.number);
    else this.sameAsRow = first;
  }

  /**
   * Sets a field to what the cell says. An empty cell empties it, unless another row of the file
   * speaks of the same thing; two rows that say different things are wrong.
   */
  settle<Thing extends { id: string }, Field extends keyof Thing>(
    shelf: Shelf<Thing>,
    thing: Thing,
    field: Field,
    value: Thing[Field],
    { meaning, told }: { meaning: Meaning; told: (value: Thing[Field]) => string },
  ): void {
    const [from, to] = [told(thing[field]), told(value)];
    const before = shelf.saidBy(thing, field);
    if (to === "" && this.sameAsRow !== null) return;
    if (from === to) {
      if (to !== "" && before === null) shelf.say(thing, field, this.number);
      return;
    }
    if (before !== null && before !== this.number) {
      this.wrong(meaning, "contradicts-row", { row: before, text: from });
      return;
    }
    if (to !== "") shelf.say(thing, field, this.number);
    this.changes.push({ meaning, from, to });
    shelf.change(thing, field, value);
  }

  /** A line or a text as it is, when the file has the column. */
  settleText<Thing extends { id: string }, Field extends keyof Thing>(
    shelf: Shelf<Thing>,
    thing: Thing & Record<Field, string>,
    field: Field & keyof Thing,
    meaning: Meaning,
  ): void {
    if (!this.has(meaning)) return;
    const value = this.text(meaning) as Thing[typeof field];
    this.settle(shelf, thing, field, value, { meaning, told: (text) => meantText(String(text)) });
  }
}

/** Texts are compared as they come back from a spreadsheet. */
function meantText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\u00a0", " ").trim();
}
