import { useFormatter, useTranslations } from "next-intl";
import { Stat, Stats } from "@/components/ui/stat";
import type { Plan } from "@/lib/organisation/import/plan";

/** "212 nye, 14 ændret, 3 mangler dig", as figures. */
export function Counts({ counts, needsYou }: { counts: Plan["counts"]; needsYou: number }) {
  const say = useTranslations("import.draft.counts");
  const format = useFormatter();
  const figures = [
    { name: "new", figure: counts.new },
    { name: "changed", figure: counts.changed },
    { name: "same", figure: counts.same },
    { name: "waits", figure: counts.waits },
    { name: "skipped", figure: counts.skipped },
    { name: "needs", figure: needsYou },
  ] as const;
  const always: readonly string[] = ["new", "changed", "needs"];
  return (
    <Stats>
      {figures
        .filter(({ name, figure }) => figure > 0 || always.includes(name))
        .map(({ name, figure }) => (
          <Stat key={name} figure={format.number(figure)}>
            {say(name)}
          </Stat>
        ))}
    </Stats>
  );
}
