import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { SearchField } from "./filter-fields";

/** Narrows the register of people. */
export function PeopleFilter({
  here,
  asked,
  isFiltered,
  mayManage,
}: {
  here: string;
  asked: { search: string; organisationId: string | null; withRemoved: boolean };
  isFiltered: boolean;
  mayManage: boolean;
}) {
  const say = useTranslations("organisation.people");
  const list = useTranslations("organisation.organisations");
  return (
    <form
      method="get"
      action={here}
      className="mb-8 flex flex-wrap items-end gap-x-5 gap-y-4 print:hidden"
    >
      {asked.organisationId && (
        <input type="hidden" name="organisation" value={asked.organisationId} />
      )}
      <div className="flex max-w-md flex-1 basis-64">
        <SearchField name="find" label={say("searchHint")} defaultValue={asked.search} />
      </div>
      {mayManage && (
        <Checkbox name="removed" label={say("withRemoved")} defaultChecked={asked.withRemoved} />
      )}
      <Button type="submit">{list("filter")}</Button>
      {isFiltered && (
        <a href={here} className="pressable inline-flex items-center">
          {list("reset")}
        </a>
      )}
    </form>
  );
}
