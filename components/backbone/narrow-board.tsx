import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { boardAddress, type TaskFilter, wholeBoard } from "@/lib/backbone/filter";
import { backboneFunctions, type Grouping, phases, taskStates } from "@/lib/backbone/rules";

type Choice = { value: string; label: string };

/** What the board is narrowed to, in the address. */
export function NarrowBoard({
  slug,
  by,
  filter,
  staff,
}: {
  slug: string;
  by: Grouping;
  filter: TaskFilter;
  staff: { personId: string; name: string }[];
}) {
  const say = useTranslations("backbone");
  const page = `/initiatives/${slug}/backbone`;
  const isNarrowed = boardAddress("function", filter) !== "";
  const fields: { name: string; label: string; chosen: string; choices: Choice[] }[] = [
    {
      name: "assignee",
      label: say("narrow.assignee"),
      chosen: filter.assigneeId ?? "",
      choices: staff.map(({ personId, name }) => ({ value: personId, label: name })),
    },
    {
      name: "state",
      label: say("narrow.state"),
      chosen: filter.state ?? "",
      choices: taskStates.map((value) => ({ value, label: say(`states.${value}`) })),
    },
    {
      name: "function",
      label: say("narrow.function"),
      chosen: filter.function ?? "",
      choices: backboneFunctions.map((value) => ({ value, label: say(`functions.${value}`) })),
    },
    {
      name: "phase",
      label: say("narrow.phase"),
      chosen: filter.phase ?? "",
      choices: phases.map((value) => ({ value, label: say(`phases.${value}`) })),
    },
  ];
  return (
    <div className="mb-4 print:hidden">
      {isNarrowed && <p className="font-semibold">{say("narrow.isNarrowed")}</p>}
      <Disclosure summary={say("narrow.summary")} isOpen={isNarrowed}>
        <search>
          <form action={page} className="grid gap-4 pt-2 sm:grid-cols-2 lg:grid-cols-4">
            {by !== "function" && <input type="hidden" name="by" value={by} />}
            {fields.map(({ name, label, chosen, choices }) => (
              <div key={name}>
                <label htmlFor={`narrow-${name}`} className="mb-1 block font-semibold">
                  {label}
                </label>
                <select id={`narrow-${name}`} name={name} defaultValue={chosen} className="control">
                  <option value="">{say("narrow.any")}</option>
                  {choices.map((choice) => (
                    <option key={choice.value} value={choice.value}>
                      {choice.label}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            <label className="pressable flex items-center gap-3 sm:col-span-2">
              <input
                type="checkbox"
                name="late"
                value="1"
                defaultChecked={filter.late}
                className="size-6 flex-none accent-accent"
              />
              {say("narrow.late")}
            </label>
            <div className="flex flex-wrap gap-2 sm:col-span-2 sm:justify-end">
              <button type="submit" className={buttonClass()}>
                {say("narrow.show")}
              </button>
              {isNarrowed && (
                <LinkButton href={`${page}${boardAddress(by, wholeBoard)}`} variant="quiet">
                  {say("narrow.clear")}
                </LinkButton>
              )}
            </div>
          </form>
        </search>
      </Disclosure>
    </div>
  );
}
