import type { Locale } from "@/lib/i18n/locale";
import { searchKey } from "@/lib/names";
import type { Choices } from "./choices";
import type { Existing } from "./existing";
import type { Question, SameQuestion, WordQuestion } from "./questions";
import { World } from "./world";

/** What the rows of one file share while they are planned. */
export class Planning {
  readonly world: World;
  readonly locale: Locale;
  readonly today: string;
  readonly isBootstrap: boolean;
  readonly newId: () => string;
  private readonly answers: Record<string, string>;
  private readonly asked = new Map<string, Question>();

  constructor(input: {
    existing: Existing;
    choices: Choices;
    locale: Locale;
    today: string;
    isBootstrap: boolean;
    newId: () => string;
  }) {
    this.world = new World(input.existing, searchKey);
    this.locale = input.locale;
    this.today = input.today;
    this.isBootstrap = input.isBootstrap;
    this.newId = input.newId;
    this.answers = input.choices.answers ?? {};
  }

  questions(): Question[] {
    return [...this.asked.values()];
  }

  /** Asks once for all rows; gives what was answered, what we would answer (`preset`), or null. */
  askSame(
    row: number,
    about: SameQuestion["about"],
    typed: string,
    known: string,
    preset: "same" | null,
  ): SameQuestion["answer"] {
    const key = `same:${about}:${typed}=${known}`;
    const given = this.answers[key];
    const answer = given === "same" || given === "another" ? given : preset;
    const fresh: SameQuestion = { sort: "same", key, about, typed, known, answer, rows: [] };
    this.remember(key, row, fresh);
    return answer;
  }

  askWord(
    row: number,
    meaning: string,
    typed: string,
    question: Pick<WordQuestion, "heading" | "options">,
  ): string | null {
    const key = `word:${meaning}:${searchKey(typed) || typed}`;
    const given = this.answers[key];
    const isKnown = given === "" || question.options.some(({ value }) => value === given);
    const answer = isKnown ? (given ?? null) : null;
    this.remember(key, row, { sort: "word", key, typed, answer, rows: [], ...question });
    return answer;
  }

  private remember(key: string, row: number, fresh: Question): void {
    const question = this.asked.get(key) ?? fresh;
    this.asked.set(key, question);
    if (question.rows.at(-1) !== row) question.rows.push(row);
  }
}
