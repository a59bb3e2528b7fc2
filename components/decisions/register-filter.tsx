import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
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
  const isNarrowed = Boolean(q || state || kind || outcome || year);
  return (
    <search className="mb-8 block print:hidden">
      <form action={page}>
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1 basis-60">
            <TextField
              name="q"
              type="search"
              label={say("filter.q")}
              defaultValue={q}
              maxLength={200}
              width="full"
              optional={false}
            />
          </div>
          <button type="submit" className={buttonClass()}>
            {say("filter.show")}
          </button>
          {isNarrowed && (
            <LinkButton href={page} variant="quiet">
              {say("filter.clear")}
            </LinkButton>
          )}
        </div>
        <Disclosure
          summary={say("filter.label")}
          isOpen={Boolean(state || kind || outcome || year)}
        >
          <div className="grid gap-4 pt-1 sm:grid-cols-2 lg:grid-cols-4">
            <Select
              name="state"
              label={say("filter.state")}
              empty={say("filter.all")}
              defaultValue={state ?? ""}
              options={registerStates.map((value) => ({
                value,
                label: value === "waiting" ? say("filter.waiting") : say(`states.${value}`),
              }))}
            />
            <Select
              name="kind"
              label={say("filter.kind")}
              empty={say("filter.all")}
              defaultValue={kind ?? ""}
              options={proposalKinds.map((value) => ({ value, label: say(`kinds.${value}`) }))}
            />
            <Select
              name="outcome"
              label={say("filter.outcome")}
              empty={say("filter.all")}
              defaultValue={outcome ?? ""}
              options={outcomes.map((value) => ({ value, label: say(`outcomes.${value}`) }))}
            />
            <Select
              name="year"
              label={say("filter.year")}
              empty={say("filter.all")}
              defaultValue={year ? String(year) : ""}
              options={years.map((value) => ({ value: String(value), label: String(value) }))}
            />
          </div>
        </Disclosure>
      </form>
    </search>
  );
}
