import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { sectors } from "@/lib/organisation/rules";

/** What must be known to start an initiative: it, its problem, and who begins. */
export function InitiativeFields({ name }: { name?: string }) {
  const say = useTranslations("access.fields");
  const nameOf = useTranslations("sectors");
  return (
    <>
      <TextField name="initiativeName" label={say("initiativeName")} maxLength={120} width="full" />
      <TextArea
        name="purpose"
        label={say("purpose")}
        hint={say("purposeHint")}
        rows={2}
        maxLength={600}
      />
      <TextField
        name="name"
        label={say("name")}
        defaultValue={name}
        autoComplete="name"
        maxLength={120}
      />
      <TextField
        name="organisationName"
        label={say("organisationName")}
        hint={say("organisationHint")}
        autoComplete="organization"
        maxLength={160}
      />
      <Select
        name="sector"
        label={say("sector")}
        options={sectors.map((sector) => ({ value: sector, label: nameOf(sector) }))}
      />
    </>
  );
}
