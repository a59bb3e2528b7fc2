import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Sector, sectors } from "@/lib/organisation/rules";
import { RelationFields, type RelationValues } from "./relation-fields";

export type OrganisationValues = {
  name: string;
  alsoKnownAs: string[];
  sector: Sector;
  does: string;
  place: string;
  link: string;
  contact: string;
  reach: string;
  offers: string;
  wants: string;
  livedExperience: boolean;
};

/**
 * What a form says about an organisation. What only the office keeps is asked of the office only.
 *
 * @param office who may keep the relation, and until when a new remark is kept; null: somebody else describes
 */
export function OrganisationFields({
  values,
  office,
}: {
  values?: OrganisationValues & RelationValues;
  office: { people: { id: string; name: string }[]; keepUntil: Date } | null;
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
      <TextField
        name="reach"
        label={say("reach")}
        hint={say("reachHint")}
        optional
        maxLength={500}
        defaultValue={values?.reach}
      />
      <TextArea name="offers" label={say("offers")} optional defaultValue={values?.offers} />
      <TextArea name="wants" label={say("wants")} optional defaultValue={values?.wants} />
      <Checkbox
        name="livedExperience"
        label={say("livedExperience")}
        hint={say("livedExperienceHint")}
        defaultChecked={values?.livedExperience}
      />
      {office && <RelationFields values={values} {...office} />}
    </>
  );
}
