import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { participations, sectors } from "@/lib/organisation/rules";

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
      <div className="flex-1 basis-56">
        <TextField
          name="find"
          type="search"
          label={say("search")}
          hint={say("searchHint")}
          defaultValue={asked.search}
        />
      </div>
      <div className="basis-52">
        <Select
          name="as"
          label={say("participation")}
          empty={say("any")}
          options={[...kinds, { value: "none", label: say("none") }]}
          defaultValue={asked.participation ?? ""}
        />
      </div>
      <div className="basis-52">
        <Select
          name="sector"
          label={say("sector")}
          empty={say("any")}
          options={sectors.map((value) => ({ value, label: sector(value) }))}
          defaultValue={asked.sector ?? ""}
        />
      </div>
      <Button type="submit">{say("filter")}</Button>
      {isFiltered && (
        <Link href={here} className="pressable inline-flex items-center">
          {say("reset")}
        </Link>
      )}
    </form>
  );
}
