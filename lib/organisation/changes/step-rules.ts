/** The days on which decisions changed the organisation, as steps through the years. Pure. */

/** A day on which decisions set up, changed or closed groups, or gave or ended seats. */
export type Turn = { day: Date; decisions: { number: number; title: string }[] };

export type Step = { day: Date; decisions: Turn["decisions"] };

/** From the first day until today, with every day between them on which a decision changed something. */
export function stepsOf(turns: Turn[], first: Date | null, today: Date): Step[] {
  const between = turns.filter(({ day }) => day <= today && (first === null || day >= first));
  const has = (day: Date) => between.some((one) => one.day.getTime() === day.getTime());
  const begin =
    first !== null && first < today && !has(first) ? [{ day: first, decisions: [] }] : [];
  const end = has(today) ? [] : [{ day: today, decisions: [] }];
  return [...begin, ...between, ...end];
}

/** The step that a day belongs to: the last that is not later; the first, for a day before all. */
export function stepAt(steps: Step[], day: Date): number {
  return Math.max(
    0,
    steps.findLastIndex((step) => step.day <= day),
  );
}

/** The day of the step that an address asks for by its number; null: it asks for none, or for one that is not there. */
export function dayOfStep(steps: Step[], asked: string | string[] | undefined): Date | null {
  const typed = [asked].flat()[0] ?? "";
  return /^\d{1,4}$/.test(typed) ? (steps[Number(typed)]?.day ?? null) : null;
}
