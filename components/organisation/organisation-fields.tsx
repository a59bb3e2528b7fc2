import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Sector, sectors } from "@/lib/organisation/rules";

export type OrganisationValues = {
  name: string;
  alsoKnownAs: string[];
  sector: Sector;
  does: string;
  place: string;
  link: string;
  contact: string;
  note: string;
  isInitiator: boolean;
};

/** What a form says about an organisation. What only the office keeps is asked of the office only. */
export function OrganisationFields({
  values,
  isOffice,
}: {
  values?: OrganisationValues;
  isOffice: boolean;
}) {
  const say = useTranslations("organisation.organisation");
  const sector = useTranslations("sectors");
  return (
    <>
      <TextField name="name" label={say("name")} maxLength={200} defaultValue={values?.name} />
      <Select
        name="sector"
        label={say("sector")}
        options={sectors.map((value) => ({ value, label: sector(value) }))}
        defaultValue={values?.sector}
      />
      <TextArea name="does" label={say("does")} optional defaultValue={values?.does} />
      <TextField
        name="place"
        label={say("place")}
        optional
        maxLength={200}
        defaultValue={values?.place}
      />
      <TextField
        name="link"
        type="url"
        label={say("link")}
        hint={say("linkHint")}
        optional
        maxLength={500}
        defaultValue={values?.link}
      />
      <TextField
        name="contact"
        label={say("contact")}
        hint={say("contactHint")}
        optional
        maxLength={500}
        defaultValue={values?.contact}
      />
      <TextField
        name="alsoKnownAs"
        label={say("alsoKnownAs")}
        hint={say("alsoKnownAsHint")}
        optional
        maxLength={500}
        defaultValue={values?.alsoKnownAs.join("; ")}
      />
      {isOffice && (
        <>
          <TextArea
            name="note"
            label={say("note")}
            hint={say("noteHint")}
            optional
            defaultValue={values?.note}
          />
          <Checkbox
            name="isInitiator"
            label={say("isInitiator")}
            defaultChecked={values?.isInitiator}
          />
        </>
      )}
    </>
  );
}
