import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { quietMonths } from "@/lib/organisation/actors/rules";
import { participations, sectors } from "@/lib/organisation/rules";
import { FilterSelect, SearchField } from "../filter-fields";

type Asked = {
  search: string;
  participation: string | null;
  sector: string | null;
  place: string | null;
  keeperId: string | null;
  quietMonths: number | null;
};

/** Narrows the register of actors. What is asked for less often is folded away until it is used. */
export function ActorFilter({
  here,
  asked,
  isFiltered,
  places,
  keepers,
}: {
  here: string;
  asked: Asked;
  isFiltered: boolean;
  places: string[];
  keepers: { id: string; name: string }[];
}) {
  const say = useTranslations("organisation.organisations");
  const words = useTranslations("organisation.actors");
  const kind = useTranslations("participation");
  const sector = useTranslations("sectors");
  const kinds = participations.map((value) => ({ value: value as string, label: kind(value) }));
  const isNarrow = Boolean(asked.place || asked.keeperId || asked.quietMonths);
  return (
    <form method="get" action={here} className="mb-8 print:hidden">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-4">
        <SearchField name="find" label={say("searchHint")} defaultValue={asked.search} />
        <FilterSelect
          name="as"
          label={words("ring")}
          empty={say("any")}
          options={[...kinds, { value: "none", label: words("none") }]}
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
      </div>
      <Disclosure summary={words("more")} isOpen={isNarrow}>
        <div className="flex flex-wrap items-end gap-x-5 gap-y-4">
          <FilterSelect
            name="place"
            label={words("place")}
            empty={say("any")}
            options={places.map((place) => ({ value: place, label: place }))}
            defaultValue={asked.place ?? ""}
          />
          <FilterSelect
            name="keeper"
            label={words("keeper")}
            empty={say("any")}
            options={keepers.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={asked.keeperId ?? ""}
          />
          <FilterSelect
            name="quiet"
            label={words("quiet")}
            empty={say("any")}
            options={quietMonths.map((months) => ({
              value: String(months),
              label: words("quietFor", { months }),
            }))}
            defaultValue={String(asked.quietMonths ?? "")}
          />
        </div>
      </Disclosure>
    </form>
  );
}
