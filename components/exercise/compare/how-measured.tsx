import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";

/** What agreement means here, in plain words. */
export function HowMeasured() {
  const say = useTranslations("exercise.compare");
  return (
    <Disclosure summary={say("how")}>
      <div className="grid max-w-prose gap-2">
        <p>{say("howPairs")}</p>
        <p>{say("howExample")}</p>
        <p>{say("howKinds")}</p>
        <p className="text-sm text-ink-soft">{say("howRoom")}</p>
      </div>
    </Disclosure>
  );
}
