import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { Choice, NarrowingChoices } from "@/lib/activities/columns";
import { type ActivityFilter, isNarrowed, ownerOf, type View } from "@/lib/activities/filter";
import { standings } from "@/lib/activities/rules";

/** What the list is narrowed to. A plain form that asks for an address, so it works everywhere and can be sent on. */
export function NarrowForm({
  slug,
  view,
  filter,
  owners,
  hasMoreOwners,
  goals,
}: NarrowingChoices & { slug: string; view: View; filter: ActivityFilter }) {
  const say = useTranslations("activities");
  const page = `/initiatives/${slug}/activities`;
  const statuses = standings.map((value) => ({ value, label: say(`standingHeading.${value}`) }));
  const isNamed = filter.ownerName !== "" || (hasMoreOwners && ownerOf(filter) === "");
  return (
    <div className="mb-6 print:hidden">
      <Disclosure summary={say("narrow.summary")} isOpen={isNarrowed(filter)}>
        <search>
          <form action={page} className="grid gap-4 pt-2 sm:grid-cols-2 lg:grid-cols-4">
            {view !== "list" && <input type="hidden" name="view" value={view} />}
            <Search name="q" label={say("narrow.q")} sought={filter.q} />
            <Pick
              name="status"
              label={say("narrow.status")}
              any={say("narrow.anyStatus")}
              chosen={filter.status ?? ""}
              choices={statuses}
            />
            {isNamed ? (
              <Search name="ownerName" label={say("narrow.ownerName")} sought={filter.ownerName} />
            ) : (
              <Pick
                name="owner"
                label={say("narrow.owner")}
                any={say("narrow.anyOwner")}
                chosen={ownerOf(filter)}
                choices={owners}
              />
            )}
            {goals.length > 0 && (
              <Pick
                name="goal"
                label={say("narrow.goal")}
                any={say("narrow.anyGoal")}
                chosen={filter.goalId ?? ""}
                choices={goals}
              />
            )}
            <label className="pressable flex items-center gap-3 sm:col-span-2">
              <input
                type="checkbox"
                name="overdue"
                value="1"
                defaultChecked={filter.overdue}
                className="size-6 flex-none accent-accent"
              />
              {say("narrow.overdue")}
            </label>
            <div className="flex flex-wrap gap-2 sm:col-span-2 sm:justify-end">
              <button type="submit" className={buttonClass()}>
                {say("narrow.show")}
              </button>
              {isNarrowed(filter) && (
                <LinkButton href={view === "list" ? page : `${page}?view=${view}`} variant="quiet">
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

function Search({ name, label, sought }: { name: string; label: string; sought: string }) {
  return (
    <Labelled id={`narrow-${name}`} label={label}>
      <input
        id={`narrow-${name}`}
        name={name}
        type="search"
        maxLength={100}
        defaultValue={sought}
        className="control"
      />
    </Labelled>
  );
}

function Pick({
  name,
  label,
  any,
  chosen,
  choices,
}: {
  name: string;
  label: string;
  any: string;
  chosen: string;
  choices: Choice[];
}) {
  return (
    <Labelled id={`narrow-${name}`} label={label}>
      <select id={`narrow-${name}`} name={name} defaultValue={chosen} className="control">
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({
  id,
  label,
  children,
}: {
  id: string;
  label: string;
  children: React.ReactNode;
}) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {children}
    </div>
  );
}
