import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { typedDay } from "@/lib/dates";

/** Between which two days. A plain form: the address says what is shown and can be passed on. */
export function PeriodForm({ page, from, to }: { page: string; from: Date; to: Date }) {
  const say = useTranslations("organisation.changes");
  const days = { from, to };
  return (
    <form action={page} className="mb-6 flex flex-wrap items-end gap-x-5 gap-y-4 print:hidden">
      {(["from", "to"] as const).map((name) => (
        <label key={name} className="font-semibold">
          {say(name)}
          <input
            type="text"
            name={name}
            autoComplete="off"
            maxLength={40}
            defaultValue={typedDay(days[name])}
            className="control mt-1 max-w-40 font-normal tabular-nums"
          />
        </label>
      ))}
      <Button type="submit">{say("show")}</Button>
    </form>
  );
}
