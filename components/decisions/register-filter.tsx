import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { proposalKinds } from "@/lib/decisions/effects";
import {
  outcomes,
  type PublicFilters,
  type RegisterChoice,
  type RegisterChoices,
  type RegisterFilters,
  registerStates,
} from "@/lib/decisions/register-rules";

/**
 * What the register is narrowed to: a plain form that asks for an address, so that it can be sent on.
 *
 * @param filters with `state` and `kind` for members, who see more than decisions
 * @param view what else the address says, so that narrowing keeps it
 */
export function RegisterFilter({
  page,
  filters,
  years,
  choices,
  view,
}: {
  page: string;
  filters: PublicFilters & Partial<RegisterFilters>;
  years: number[];
  choices: RegisterChoices;
  view?: string;
}) {
  const say = useTranslations("decisions");
  const { q, state, kind, outcome, year, body, matter, organisation } = filters;
  const isNarrowed = [state, kind, outcome, year, body, matter, organisation].some(Boolean);
  return (
    <search className="mb-8 block print:hidden">
      <form action={page}>
        {view && <input type="hidden" name="view" value={view} />}
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 max-w-md flex-1 basis-60">
            <label htmlFor="register-q" className="mb-1 block font-semibold">
              {say("filter.q")}
            </label>
            <input
              id="register-q"
              name="q"
              type="search"
              maxLength={200}
              defaultValue={q}
              className="control"
            />
          </div>
          <button type="submit" className={buttonClass()}>
            {say("filter.show")}
          </button>
          {(isNarrowed || q) && (
            <LinkButton href={view ? `${page}?view=${view}` : page} variant="quiet">
              {say("filter.clear")}
            </LinkButton>
          )}
        </div>
        <Disclosure summary={say("filter.label")} isOpen={isNarrowed}>
          <div className="grid gap-4 pt-1 sm:grid-cols-2 lg:grid-cols-4">
            {state !== undefined && (
              <Pick
                name="state"
                label={say("filter.state")}
                chosen={state}
                choices={registerStates.map((value) => ({
                  value,
                  label: value === "waiting" ? say("filter.waiting") : say(`states.${value}`),
                }))}
              />
            )}
            {kind !== undefined && (
              <Pick
                name="kind"
                label={say("filter.kind")}
                chosen={kind}
                choices={proposalKinds.map((value) => ({ value, label: say(`kinds.${value}`) }))}
              />
            )}
            <Among
              name="matter"
              label={say("filter.matter")}
              chosen={matter}
              choices={choices.matters}
            />
            <Among name="body" label={say("filter.body")} chosen={body} choices={choices.bodies} />
            <Among
              name="organisation"
              label={say("filter.organisation")}
              chosen={organisation}
              choices={choices.organisations}
            />
            <Pick
              name="outcome"
              label={say("filter.outcome")}
              chosen={outcome}
              choices={outcomes.map((value) => ({ value, label: say(`outcomes.${value}`) }))}
            />
            <Pick
              name="year"
              label={say("filter.year")}
              chosen={year ? String(year) : null}
              choices={years.map((value) => ({ value: String(value), label: String(value) }))}
            />
          </div>
        </Disclosure>
      </form>
    </search>
  );
}

/** A choice among few; where there are too many, a field for words of the name. */
function Among({
  name,
  label,
  chosen,
  choices,
}: {
  name: string;
  label: string;
  chosen: string | null;
  choices: RegisterChoice[] | null;
}) {
  if (choices) {
    const options = choices.map(({ id, name: word }) => ({ value: id, label: word }));
    return <Pick name={name} label={label} chosen={chosen} choices={options} />;
  }
  return (
    <div>
      <label htmlFor={`register-${name}`} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={`register-${name}`}
        name={name}
        maxLength={200}
        defaultValue={chosen ?? ""}
        className="control"
      />
    </div>
  );
}

/** Nothing chosen is "all": no field of a filter is required, so none says so. */
function Pick({
  name,
  label,
  chosen,
  choices,
}: {
  name: string;
  label: string;
  chosen: string | null;
  choices: { value: string; label: string }[];
}) {
  const say = useTranslations("decisions.filter");
  return (
    <div>
      <label htmlFor={`register-${name}`} className="mb-1 block font-semibold">
        {label}
      </label>
      <select id={`register-${name}`} name={name} defaultValue={chosen ?? ""} className="control">
        <option value="">{say("all")}</option>
        {choices.map(({ value, label: word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
