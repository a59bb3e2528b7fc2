import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { typedDay } from "@/lib/dates";
import { SearchField } from "./filter-fields";
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
      <label className="font-semibold">
        {say("showOn")}
        <input
          type="text"
          name="on"
          autoComplete="off"
          maxLength={40}
          defaultValue={typedDay(day)}
          className="control mt-1 max-w-40 font-normal tabular-nums"
        />
      </label>
      <div className="flex max-w-md flex-1 basis-72">
        <SearchField name="find" label={say("find")} defaultValue={find} />
      </div>
      <Button type="submit">{say("show")}</Button>
      {!(isToday && find === "") && (
        <a href={at} className="pressable inline-flex items-center">
          {isToday ? say("clear") : say("today")}
        </a>
      )}
    </form>
  );
}
