import { addMonths, isoDay } from "@/lib/dates";
import type { Plan, Words } from "./card-rules";
import { type ClosingField, fieldOf, type GroupField, readDay, readField } from "./schema";

/** What a group's mandate says where nobody wrote another. */
export type UsualWords = {
  mandate: (table: Plan["tables"][number]) => string;
  boundedTask: (table: Plan["tables"][number]) => string;
  /** Why a group is closed. */
  reason: string;
};

/** New working groups are looked at again a year from now. */
export function usualReview(today: Date): Date {
  return addMonths(today, 12);
}

/** The words of a plan before anybody has written some: what the page shows. */
export function wordsToBegin(usual: UsualWords, today: Date): Words {
  return wordsOf({}, usual, today, () => {});
}

/** What is wrong with a field: its name, and a key under `validation`. */
export type Wrong = { field: string; message: "required" | "date" };

/**
 * The words of the form, and what is wrong with them once a plan was read with them. A table that came
 * after the page was made has the usual ones.
 */
export function readWords(form: Form, usual: UsualWords, today: Date) {
  const wrong: Wrong[] = [];
  return { words: wordsOf(form, usual, today, (one) => wrong.push(one)), wrong };
}

type Form = Record<string, unknown>;

function wordsOf(form: Form, usual: UsualWords, today: Date, tell: (wrong: Wrong) => void): Words {
  const filled = (field: GroupField | ClosingField, number: number, otherwise = "") => {
    const text = readField(form, field, number) ?? otherwise;
    if (text === "") tell({ field: fieldOf(field, number), message: "required" });
    return text;
  };
  return {
    ofGroup: (table) => {
      const { number, part } = table;
      const mandate = filled("mandate", number, usual.mandate(table));
      const boundedTask = filled("boundedTask", number, usual.boundedTask(table));
      if (part !== "working") return { mandate, boundedTask, reviewOn: null };
      const isAsked = readField(form, "reviewOn", number) !== undefined;
      const reviewOn = isAsked ? readDay(form, number) : usualReview(today);
      if (reviewOn && reviewOn > today) return { mandate, boundedTask, reviewOn: isoDay(reviewOn) };
      tell({ field: fieldOf("reviewOn", number), message: "date" });
      return { mandate, boundedTask, reviewOn: null };
    },
    ofClosing: ({ number }) => ({
      reason: usual.reason,
      reached: filled("reached", number),
      livesOn: filled("livesOn", number),
      notWorked: readField(form, "notWorked", number) ?? "",
    }),
  };
}
