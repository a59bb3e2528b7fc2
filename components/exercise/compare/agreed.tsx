import { useTranslations } from "next-intl";
import type { Compared } from "@/lib/exercise/agreement-rules";
import type { ExerciseActor, ExerciseTable } from "@/lib/exercise/columns";

/** The agreed ones in one glance: by table, names only. */
export function Agreed({
  compared,
  tables,
  actorOf,
}: {
  compared: readonly Compared[];
  tables: readonly ExerciseTable[];
  actorOf: ReadonlyMap<string, ExerciseActor>;
}) {
  const say = useTranslations("exercise.compare");
  const byTable = tables
    .map((table) => ({
      table,
      there: compared.filter(({ counts }) => counts[0]?.tableId === table.id),
    }))
    .filter(({ there }) => there.length > 0);
  if (byTable.length === 0) return <p>{say("nobodyAgreed")}</p>;
  return (
    <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
      {byTable.map(({ table, there }) => (
        <div key={table.id} className="break-inside-avoid border-t border-line pt-2">
          <dt className="font-semibold">
            {table.name} <span className="font-normal text-ink-soft">({there.length})</span>
          </dt>
          <dd>
            <ul>
              {there.map(({ actorId }) => (
                <li key={actorId}>
                  {actorOf.get(actorId)?.name}
                  {actorOf.get(actorId)?.tableId && (
                    <>
                      <span aria-hidden="true" className="pl-1.5 text-on-track">
                        ✓
                      </span>
                      <span className="sr-only"> ({say("seated")})</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
