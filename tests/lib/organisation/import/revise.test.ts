import { describe, expect, test } from "vitest";
import type { Choices } from "@/lib/organisation/import/choices";
import { readText } from "@/lib/organisation/import/read-text";
import { revise } from "@/lib/organisation/import/revise";
import { tableOf } from "@/lib/organisation/import/table";
import { planned } from "./planned";

const text =
  "Organisation;Sektor;Note\nKAB;Bolig;a;b\nVIVE;Forskning\nÅrhus;Kommune;\nAarhus;Kommune;";

/** The choices after a form with these fields. */
function revised(fields: Record<string, string>, choices: Choices = {}): Choices {
  const { plan } = planned(text, choices);
  return revise({ delimiter: ";", ...choices }, tableOf(readText(text).cells), fields, plan);
}

/** What the form holds of a row when nobody has touched it. */
function asShown(number: number, cells: string[]): Record<string, string> {
  const named = cells.map((cell, at) => [`cell.${number}.${at}`, cell]);
  return { [`row.${number}`]: "1", ...Object.fromEntries(named) };
}

const untouched = {
  kind: "parties",
  "column.0": "name",
  "column.1": "sector",
  "column.2": "note",
  "question.0": "same:organisation:Aarhus=Århus",
  "answer.0": "same",
  ...asShown(2, ["KAB", "Bolig", "a", "b"]),
  ...asShown(3, ["VIVE", "Forskning", ""]),
};

describe("a form sent", () => {
  test("untouched changes nothing", () => expect(revised(untouched)).toEqual({ delimiter: ";" }));

  test("with another column keeps that column only", () => {
    expect(revised({ ...untouched, "column.2": "" }).columns).toEqual({ 2: null });
    expect(revised(untouched, { columns: { 2: null } }).columns).toBeUndefined();
  });

  test("with another kind of table forgets the columns", () => {
    const choices = revised({ ...untouched, kind: "groups" }, { columns: { 2: null } });
    expect(choices).toEqual({ delimiter: ";", kind: "groups" });
  });

  test("with a meaning that the table does not have leaves the column unused", () => {
    expect(revised({ ...untouched, "column.2": "phone" }).columns).toEqual({ 2: null });
  });

  test("with a mended cell keeps the row as it was mended", () => {
    const fields = { ...untouched, "cell.2.2": "a, b", "cell.2.3": "" };
    expect(revised(fields).mended).toEqual({ 2: ["KAB", "Bolig", "a, b"] });
  });

  test("by the row's own button puts the surplus together, or takes the row as it stands", () => {
    expect(revised({ ...untouched, intent: "join 2" }).mended).toEqual({
      2: ["KAB", "Bolig", "a;b"],
    });
    expect(revised({ ...untouched, intent: "keep 3" }).mended).toEqual({
      3: ["VIVE", "Forskning", ""],
    });
  });

  test("with a tick skips the row, and without it takes it in again", () => {
    expect(revised({ ...untouched, "skip.2": "on" }).skipped).toEqual([2]);
    expect(revised(untouched, { skipped: [2, 5] }).skipped).toEqual([5]);
    expect(revised({ ...untouched, intent: "skip-wrong" }).skipped).toEqual([2, 3]);
  });

  test("with an answer keeps it, until it is the one we would give", () => {
    const key = "same:organisation:Aarhus=Århus";
    expect(revised({ ...untouched, "answer.0": "another" }).answers).toEqual({ [key]: "another" });
    expect(revised({ "question.0": "nonsense", "answer.0": "same" }).answers).toBeUndefined();
  });
});
