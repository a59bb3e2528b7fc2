import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";

export type WrittenReport = { reached: string; livesOn: string; notWorked: string };

/** The closing report of a group, to be written; what a group that never began reached may be left out. */
export function ClosingFields({ report, optional }: { report?: WrittenReport; optional: boolean }) {
  const say = useTranslations("organisation.closing");
  return (
    <>
      <TextArea
        name="reached"
        label={say("reached")}
        hint={say("reachedHint")}
        defaultValue={report?.reached}
        optional={optional}
      />
      <TextArea
        name="livesOn"
        label={say("livesOn")}
        hint={say("livesOnHint")}
        defaultValue={report?.livesOn}
        optional={optional}
      />
      <TextArea
        name="notWorked"
        label={say("notWorked")}
        hint={say("notWorkedHint")}
        defaultValue={report?.notWorked}
        optional
      />
    </>
  );
}
