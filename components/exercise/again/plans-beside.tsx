import { useTranslations } from "next-intl";
import type { TableInBoth } from "@/lib/exercise/again/rules";

/** The last plan beside the new one, table by table; whoever changed says where from or where to. */
export function PlansBeside({
  tables,
  titles,
}: {
  tables: readonly TableInBoth[];
  /** What the two columns are called: the exercise and its day. */
  titles: { before: string; after: string };
}) {
  const say = useTranslations("exercise.again");
  const moved = (place: { to?: string | null; from?: string | null }) => {
    if (place.from !== undefined)
      return say(place.from === null ? "new" : "from", { table: place.from ?? "" });
    if (place.to !== undefined)
      return say(place.to === null ? "gone" : "to", { table: place.to ?? "" });
    return null;
  };
  const names = (places: TableInBoth["before"] | TableInBoth["after"]) =>
    places.length === 0 ? (
      <p className="text-ink-soft">{say("nobody")}</p>
    ) : (
      <ul className="max-sm:space-y-1.5">
        {places.map((place) => (
          <li key={place.name}>
            {place.name}
            {moved(place) && (
              <span className="block text-sm text-ink-soft sm:inline">
                <span className="max-sm:hidden"> · </span>
                {moved(place)}
              </span>
            )}
          </li>
        ))}
      </ul>
    );
  return (
    <table className="w-full table-fixed text-left align-top">
      <caption className="sr-only">{say("beside")}</caption>
      <thead>
        <tr className="border-b border-line-strong align-bottom">
          <th scope="col" className="w-1/2 py-2 pr-4 font-semibold">
            {titles.before}
          </th>
          <th scope="col" className="w-1/2 py-2 pl-4 font-semibold">
            {titles.after}
          </th>
        </tr>
      </thead>
      {tables.map((table) => (
        <tbody key={table.name} className="break-inside-avoid border-b border-line">
          <tr>
            <th scope="rowgroup" colSpan={2} className="pt-4 font-serif text-lg font-semibold">
              {table.name}
            </th>
          </tr>
          <tr className="align-top">
            <td className="py-2 pr-4 pb-4">{names(table.before)}</td>
            <td className="py-2 pb-4 pl-4">{names(table.after)}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
