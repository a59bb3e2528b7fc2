import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { TextField } from "@/components/ui/text-field";

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
      <div className="max-w-md flex-1 basis-56">
        <TextField
          name="find"
          type="search"
          label={list("search")}
          hint={say("searchHint")}
          defaultValue={asked.search}
        />
      </div>
      {mayManage && (
        <Checkbox name="removed" label={say("withRemoved")} defaultChecked={asked.withRemoved} />
      )}
      <Button type="submit">{list("filter")}</Button>
      {isFiltered && (
        <Link href={here} className="pressable inline-flex items-center">
          {list("reset")}
        </Link>
      )}
    </form>
  );
}
