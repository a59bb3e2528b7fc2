import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { participations, sectors } from "@/lib/organisation/rules";
import { FilterSelect, SearchField } from "./filter-fields";

/** Narrows the register. A plain form: the address says what is shown. */
export function OrganisationFilter({
  here,
  asked,
  isFiltered,
}: {
  here: string;
  asked: { search: string; participation: string | null; sector: string | null };
  isFiltered: boolean;
}) {
  const say = useTranslations("organisation.organisations");
  const kind = useTranslations("participation");
  const sector = useTranslations("sectors");
  const kinds = participations.map((value) => ({ value: value as string, label: kind(value) }));
  return (
    <form
      method="get"
      action={here}
      className="mb-8 flex flex-wrap items-end gap-x-5 gap-y-4 print:hidden"
    >
      <SearchField name="find" label={say("searchHint")} defaultValue={asked.search} />
      <FilterSelect
        name="as"
        label={say("participation")}
        empty={say("any")}
        options={[...kinds, { value: "none", label: say("none") }]}
        defaultValue={asked.participation ?? ""}
      />
      <FilterSelect
        name="sector"
        label={say("sector")}
        empty={say("any")}
        options={sectors.map((value) => ({ value, label: sector(value) }))}
        defaultValue={asked.sector ?? ""}
      />
      <Button type="submit">{say("filter")}</Button>
      {isFiltered && (
        <a href={here} className="pressable inline-flex items-center">
          {say("reset")}
        </a>
      )}
    </form>
  );
}
