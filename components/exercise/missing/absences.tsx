import { useLocale, useTranslations } from "next-intl";
import type { Absence } from "@/lib/exercise/missing/rules";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** So many names in one sentence; the rest is in the table below. */
const mostNames = 12;

/** What is absent, each in a sentence. */
export function Absences({
  absences,
  tableNames,
}: {
  absences: readonly Absence[];
  tableNames: ReadonlyMap<string, string>;
}) {
  const say = useTranslations();
  const locale = useLocale() as Locale;
  const missing = useTranslations("exercise.missing");
  if (absences.length === 0) return <p>{missing("nothingAbsent")}</p>;
  const list = (names: readonly string[]) => {
    const more = names.length > mostNames ? ["…"] : [];
    return formatList([...names.slice(0, mostNames), ...more], locale);
  };
  const sentence = (absence: Absence): string => {
    switch (absence.kind) {
      case "lived":
        return missing("absence.lived");
      case "voice": {
        const table = tableNames.get(absence.tableId) ?? "";
        return missing(`absence.voice.${absence.voice}`, { table });
      }
      case "sectors-unseated":
      case "sectors-unlisted": {
        const which = absence.kind === "sectors-unseated" ? "sectorsUnseated" : "sectorsUnlisted";
        const sectors = absence.sectors.map((sector) => say(`sectors.${sector}`));
        return missing(`absence.${which}`, { list: formatList(sectors, locale) });
      }
      case "places":
      case "reaches":
        return missing(`absence.${absence.kind}`, { list: list(absence.names) });
      case "reach-unknown":
        return missing("absence.reachUnknown", { ...absence, known: absence.of - absence.count });
    }
  };
  return (
    <ul className="grid max-w-prose gap-2 text-lg">
      {absences.map((absence) => (
        <li key={JSON.stringify(absence)} className="border-l-4 border-at-risk pl-3">
          {sentence(absence)}
        </li>
      ))}
    </ul>
  );
}
