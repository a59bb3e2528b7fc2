import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

/** Chooses two versions: a plain form that asks for an address. */
export function CompareForm({
  page,
  numbers,
  from,
  to,
  view,
}: {
  page: string;
  numbers: number[];
  from: number;
  to: number;
  /** How they are shown, and go on being shown, where there are two ways. */
  view?: "inline" | "side";
}) {
  const say = useTranslations("strategy");
  const options = numbers.map((number) => ({
    value: String(number),
    label: say("version", { number }),
  }));
  return (
    <form
      action={page}
      aria-label={say("compare.choose")}
      className="mb-6 flex flex-wrap items-end gap-4 print:hidden"
    >
      {view && <input type="hidden" name="view" value={view} />}
      <Select
        name="from"
        label={say("compare.from")}
        options={options}
        defaultValue={String(from)}
        empty={false}
        width="short"
      />
      <Select
        name="to"
        label={say("compare.to")}
        options={options}
        defaultValue={String(to)}
        empty={false}
        width="short"
      />
      <button type="submit" className={buttonClass()}>
        {say("compare.show")}
      </button>
    </form>
  );
}
