/** What only a human being can say. The answer holds for every row that asks the same. */
export type Question = SameQuestion | WordQuestion;

/** Is the name in the file the same as one that is known? */
export type SameQuestion = {
  sort: "same";
  key: string;
  about: "organisation" | "group" | "activity" | "person";
  typed: string;
  known: string;
  answer: "same" | "another" | null;
  rows: number[];
};

/** What does a word in the file mean? The empty answer leaves the field as it is. */
export type WordQuestion = {
  sort: "word";
  key: string;
  heading: string;
  typed: string;
  options: { value: string; label: string }[];
  answer: string | null;
  rows: number[];
};
