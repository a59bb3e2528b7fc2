import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { OrganisationField } from "./organisation-field";

export type GroupValues = {
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
  setUpOn: Date;
  reviewOn: Date | null;
  hostOrganisationId: string | null;
};

/** What a form says about a group, of whatever kind. */
export function GroupFields({
  values,
  template,
  today,
  organisations,
}: {
  values?: GroupValues;
  /** The mandate that a new group begins with, to be written over. */
  template?: string;
  today: Date;
  organisations: { id: string; name: string }[];
}) {
  const say = useTranslations("organisation.group");
  return (
    <>
      <TextField name="name" label={say("name")} maxLength={200} defaultValue={values?.name} />
      <TextArea
        name="purpose"
        label={say("purpose")}
        hint={say("purposeHint")}
        optional
        defaultValue={values?.purpose}
      />
      <TextArea
        name="mandate"
        label={say("mandate")}
        hint={say(values ? "mandateHint" : "mandateTemplateHint")}
        rows={5}
        optional
        defaultValue={values?.mandate ?? template}
      />
      <TextArea
        name="boundedTask"
        label={say("boundedTask")}
        hint={say("boundedTaskHint")}
        optional
        defaultValue={values?.boundedTask}
      />
      <DateField name="setUpOn" label={say("setUpOn")} defaultValue={values?.setUpOn ?? today} />
      <DateField
        name="reviewOn"
        label={say("reviewOn")}
        hint={say("reviewHint")}
        optional
        defaultValue={values?.reviewOn}
      />
      <OrganisationField
        name="hostOrganisationId"
        label={say("host")}
        hint={say("hostHint")}
        optional
        empty={say("noHost")}
        organisations={organisations}
        defaultValue={values?.hostOrganisationId ?? ""}
      />
    </>
  );
}
