import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FilterSelect } from "../filter-fields";

/** Chooses which two are looked at. A plain form: the address says which. */
export function MergeChoice({
  here,
  organisations,
  fromId,
  intoId,
}: {
  here: string;
  organisations: { id: string; name: string }[];
  fromId: string;
  intoId: string;
}) {
  const say = useTranslations("organisation.actors.merging");
  const options = organisations.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="get" action={here} className="flex flex-wrap items-end gap-x-5 gap-y-4">
      <FilterSelect
        name="from"
        label={say("from")}
        empty={say("pick")}
        options={options}
        defaultValue={fromId}
      />
      <FilterSelect
        name="into"
        label={say("into")}
        empty={say("pick")}
        options={options}
        defaultValue={intoId}
      />
      <Button type="submit">{say("look")}</Button>
    </form>
  );
}
