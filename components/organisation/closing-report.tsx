import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";

/** What a group reached, where it lives on, and what did not work. */
export function ClosingReport({
  report: { reached, livesOn, notWorked },
}: {
  report: { reached: string | null; livesOn: string | null; notWorked: string | null };
}) {
  const say = useTranslations("organisation.closing");
  const told = (text: string | null) =>
    text && <div className="max-w-prose whitespace-pre-line">{text}</div>;
  return (
    <DescriptionList
      facts={[
        { name: say("reached"), fact: told(reached) },
        { name: say("livesOn"), fact: told(livesOn) },
        { name: say("notWorked"), fact: told(notWorked) },
      ]}
    />
  );
}
