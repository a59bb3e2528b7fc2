import type { useTranslations } from "next-intl";
import type { UndoPlan } from "./undo-plan";

/**
 * Why an import stays, each reason a sentence, and how many more there are.
 *
 * @param say the words under `import.undo`
 */
export function obstacleSentences(
  say: ReturnType<typeof useTranslations<"import.undo">>,
  { obstacles, count }: Pick<UndoPlan, "obstacles" | "count">,
): string[] {
  const told = obstacles.map(({ reason, ...names }) => {
    const key = `since.${reason}` as "since.changed";
    return say(say.has(key) ? key : "since.other", names);
  });
  const more = count - obstacles.length;
  return more > 0 ? [...told, say("more", { count: more })] : told;
}
