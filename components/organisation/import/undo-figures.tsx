import { useFormatter, useTranslations } from "next-intl";
import { madeThings } from "@/lib/organisation/import/plan";
import type { Figures } from "@/lib/organisation/import/undo-plan";

/** What undoing an import takes away and puts back, in sentences. */
export function UndoFigures({ gone, back }: { gone: Figures; back: Figures }) {
  const say = useTranslations("import.undo");
  const list = useThings();
  const [lost, returned] = [list(gone), list(back)];
  return (
    <div className="mb-8 grid max-w-prose gap-3">
      {lost.length > 0 && <p>{say("gone", { things: lost })}</p>}
      {returned.length > 0 && <p>{say("back", { things: returned })}</p>}
      <p>{say("all")}</p>
    </div>
  );
}

/** `15 organisationer, én gruppe og 12 pladser`; "" when there are none. */
export function useThings(): (figures: Figures, further?: string[]) => string {
  const say = useTranslations("import.undo.things");
  const format = useFormatter();
  return (figures, further = []) => {
    const told = madeThings.flatMap((thing) => {
      const count = figures[thing] ?? 0;
      return count > 0 ? [say(thing, { count })] : [];
    });
    return format.list([...told, ...further]);
  };
}
