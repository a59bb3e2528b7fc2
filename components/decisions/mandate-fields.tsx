import { useTranslations } from "next-intl";
import { PersonField } from "@/components/organisation/person-field";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/text-field";
import { lastDay, parseIsoDay } from "@/lib/dates";
import type { Effect } from "@/lib/decisions/effects";

/** What somebody may decide alone if the proposal is adopted; left empty: nobody. */
export function MandateFields({
  people,
  effect,
}: {
  people: { id: string; name: string }[];
  effect: Effect | undefined;
}) {
  const say = useTranslations("decisions.mandates.form");
  const mandate = effect?.kind === "other" ? effect.effect.mandate : undefined;
  const end = mandate && parseIsoDay(mandate.until);
  return (
    <Disclosure summary={say("summary")} isOpen={mandate !== undefined}>
      <div className="grid gap-5">
        <PersonField
          name="person"
          label={say("holder")}
          people={people}
          defaultValue={mandate?.holderId}
          empty={say("nobody")}
          optional
        />
        <TextField
          name="about"
          label={say("about")}
          defaultValue={mandate?.about}
          maxLength={2000}
          width="full"
          optional
        />
        <TextField
          name="limit"
          label={say("limit")}
          hint={say("limitHint")}
          inputMode="numeric"
          width="short"
          defaultValue={mandate?.limit == null ? undefined : String(mandate.limit)}
          optional
        />
        <DateField
          name="lastDay"
          label={say("until")}
          defaultValue={end ? lastDay(end) : null}
          optional
        />
        <DateField
          name="reportOn"
          label={say("reportOn")}
          defaultValue={mandate && parseIsoDay(mandate.reportOn)}
          optional
        />
      </div>
    </Disclosure>
  );
}
