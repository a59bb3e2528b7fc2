import { useLocale, useTranslations } from "next-intl";
import { formatList } from "@/lib/i18n/format";

type Counted = { table: string; count: number };

/** "Two seats, three people and one activity": rows of tables in words, each sort once. */
export function useThings(): (counted: Counted[]) => string {
  const say = useTranslations("organisation.actors.merging");
  const locale = useLocale();
  return (counted) => {
    const isKnown = ({ table }: Counted) =>
      table !== "other" && say.has(`things.${table}` as never);
    const rest = counted.filter((one) => !isKnown(one)).reduce((sum, one) => sum + one.count, 0);
    const parts = counted
      .filter((one) => isKnown(one) && one.count > 0)
      .map(({ table, count }) => say(`things.${table}` as "things.other", { count }));
    if (rest > 0) parts.push(say("things.other", { count: rest }));
    return formatList(parts, locale);
  };
}
