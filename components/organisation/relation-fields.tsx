import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { PersonField } from "./person-field";

export type RelationValues = {
  relationKeeperId: string | null;
  lastInTouchOn: Date | null;
  note: string;
  noteKeptUntil: Date | null;
  isInitiator: boolean;
};

/** What only the office keeps of an organisation: the relation, and a remark for a time. */
export function RelationFields({
  values,
  people,
  keepUntil,
}: {
  values?: RelationValues;
  people: { id: string; name: string }[];
  /** Until when a remark is kept if nobody says otherwise. */
  keepUntil: Date;
}) {
  const say = useTranslations("organisation.organisation");
  return (
    <>
      <PersonField
        name="relationKeeperId"
        label={say("relationKeeper")}
        hint={say("relationKeeperHint")}
        optional
        empty={say("noKeeper")}
        people={people}
        defaultValue={values?.relationKeeperId ?? undefined}
      />
      <DateField
        name="lastInTouchOn"
        label={say("lastInTouchOn")}
        optional
        defaultValue={values?.lastInTouchOn}
      />
      <TextArea
        name="note"
        label={say("note")}
        hint={say("noteHint")}
        optional
        defaultValue={values?.note}
      />
      <DateField
        name="noteKeptUntil"
        label={say("noteKeptUntil")}
        hint={say("noteKeptUntilHint")}
        optional
        defaultValue={values?.noteKeptUntil ?? keepUntil}
      />
      <Checkbox
        name="isInitiator"
        label={say("isInitiator")}
        defaultChecked={values?.isInitiator}
      />
    </>
  );
}
