import { useTranslations } from "next-intl";
import type { Problem } from "@/lib/organisation/import/plan";

/** A problem of a row as a sentence that says what to do. */
export function useProblem(): (problem: Problem) => string {
  const say = useTranslations("import.draft.problems");
  return ({ reason, values }) => say(reason, values as never);
}
