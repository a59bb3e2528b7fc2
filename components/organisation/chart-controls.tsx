import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { organisationPath } from "./links";

/** Which day, and whom to find. A plain form: the address says what is shown and can be passed on. */
export function ChartControls({
  slug,
  day,
  find,
  isToday,
}: {
  slug: string;
  day: Date;
  find: string;
  isToday: boolean;
}) {
  const say = useTranslations("organisation.chart");
  const at = organisationPath(slug);
  return (
    <form
      method="get"
      action={at}
      className="mb-6 flex flex-wrap items-end gap-x-5 gap-y-4 print:hidden"
    >
      <DateField name="on" label={say("showOn")} defaultValue={day} />
      <div className="min-w-64 flex-1 basis-64">
        <TextField name="find" type="search" label={say("find")} defaultValue={find} optional />
      </div>
      <Button type="submit">{say("show")}</Button>
      {!(isToday && find === "") && (
        <Link href={at} className="pressable inline-flex items-center">
          {isToday ? say("clear") : say("today")}
        </Link>
      )}
    </form>
  );
}
