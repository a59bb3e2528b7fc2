import { useLocale, useTranslations } from "next-intl";
import type { Compared } from "@/lib/exercise/agreement-rules";
import type { ExerciseActor } from "@/lib/exercise/columns";
import { formatList, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

type Props = {
  compared: readonly Compared[];
  actorOf: ReadonlyMap<string, ExerciseActor>;
  tableNames: ReadonlyMap<string, string>;
  /** Who placed an actor at a table; empty where the room has chosen no names. */
  namesOf: (actorId: string, tableId: string) => string[];
};

/** Those to talk about, big enough for the wall: where people placed each of them, with a bar for the eye. */
export function Split({ compared, actorOf, tableNames, namesOf }: Props) {
  return (
    <ul className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      {compared.map((one) => (
        <li key={one.actorId} className="break-inside-avoid border-t-2 border-line-strong pt-3">
          <Placed
            compared={one}
            name={actorOf.get(one.actorId)?.name ?? ""}
            {...{ tableNames, namesOf }}
          />
        </li>
      ))}
    </ul>
  );
}

function Placed({
  compared: { actorId, counts, people, agreement },
  name,
  tableNames,
  namesOf,
}: Pick<Props, "tableNames" | "namesOf"> & { compared: Compared; name: string }) {
  const say = useTranslations("exercise.compare");
  const locale = useLocale() as Locale;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="lg:text-xl">{name}</h3>
        {agreement !== null && (
          <p className="text-sm text-ink-soft">
            {say("agreementOf", { percent: formatPercent(agreement, locale) })}
          </p>
        )}
      </div>
      <ul className="mt-2 grid gap-2">
        {counts.map(({ tableId, count }) => {
          const names = namesOf(actorId, tableId);
          return (
            <li key={tableId}>
              <div className="flex items-baseline justify-between gap-x-4 lg:text-lg">
                <span className="font-semibold">{tableNames.get(tableId)}</span>
                <span className="whitespace-nowrap tabular-nums">
                  {say("of", { count, people })}
                </span>
              </div>
              <Bar share={count / people} />
              {names.length > 0 && (
                <p className="text-sm text-ink-soft">{formatList(names, locale)}</p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-3 w-full print:[print-color-adjust:exact]"
    >
      <rect width="100" height="10" className="fill-wash" />
      <rect width={share * 100} height="10" className="fill-accent" />
    </svg>
  );
}
