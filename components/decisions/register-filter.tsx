import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { proposalKinds } from "@/lib/decisions/effects";
import { outcomes, type RegisterFilters, registerStates } from "@/lib/decisions/register-rules";

/** What the register is narrowed to: a plain form that asks for an address, so that it can be sent on. */
export function RegisterFilter({
  page,
  filters,
  years,
}: {
  page: string;
  filters: RegisterFilters;
  years: number[];
}) {
  const say = useTranslations("decisions");
  const { q, state, kind, outcome, year } = filters;
  const isNarrowed = Boolean(state || kind || outcome || year);
  return (
    <search className="mb-8 block print:hidden">
      <form action={page}>
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
            <LinkButton href={page} variant="quiet">
              {say("filter.clear")}
            </LinkButton>
          )}
        </div>
        <Disclosure summary={say("filter.label")} isOpen={isNarrowed}>
          <div className="grid gap-4 pt-1 sm:grid-cols-2 lg:grid-cols-4">
            <Pick
              name="state"
              label={say("filter.state")}
              chosen={state}
              choices={registerStates.map((value) => ({
                value,
                label: value === "waiting" ? say("filter.waiting") : say(`states.${value}`),
              }))}
            />
            <Pick
              name="kind"
              label={say("filter.kind")}
              chosen={kind}
              choices={proposalKinds.map((value) => ({ value, label: say(`kinds.${value}`) }))}
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
