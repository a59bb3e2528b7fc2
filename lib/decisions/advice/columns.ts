/** Somebody who was asked for advice, and what they said. */
export type AdviceDetail<Person = { name: string; isPublic: boolean }> = {
  id: string;
  personId: string;
  person: Person;
  why: "affected" | "knows";
  /** Null: they have not answered. */
  text: string | null;
};

/** How many were asked and have answered. */
export function adviceTaken(advice: { text: string | null }[]) {
  const answered = advice.filter(({ text }) => text !== null).length;
  return { asked: advice.length, answered };
}
