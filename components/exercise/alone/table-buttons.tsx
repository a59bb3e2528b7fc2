import { useWords } from "@/components/ui/words";

export type TableToChoose = { id: string; name: string };

/** One large button for each table. Pressed without script each of them sends the form. */
export function TableButtons({
  actorId,
  tables,
  chosen,
  counts,
  at,
}: {
  actorId: string;
  tables: readonly TableToChoose[];
  chosen: string | undefined;
  counts: Readonly<Record<string, number>>;
  /** "{count} here". */
  at: string;
}) {
  const words = useWords();
  return (
    <div className="grid grid-cols-2 gap-2 lg:grid-cols-3">
      {tables.map(({ id, name }) => {
        const isChosen = id === chosen;
        return (
          <button
            key={id}
            type="submit"
            name="places"
            value={`${actorId}:${id}`}
            className={`min-h-16 rounded-control border-[1.5px] bg-sheet px-3 py-2 text-left font-semibold leading-tight outline-offset-2 hover:border-ink hover:bg-wash ${
              isChosen ? "border-ink ring-[1.5px] ring-ink" : "border-line-strong"
            }`}
          >
            {isChosen && <span aria-hidden="true">✓ </span>}
            {name}
            {isChosen && <span className="sr-only"> ({words.chosen})</span>}
            <span className="mt-0.5 block text-sm font-normal text-ink-soft">
              {at.replace("{count}", String(counts[id] ?? 0))}
            </span>
          </button>
        );
      })}
    </div>
  );
}
