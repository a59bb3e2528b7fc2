import { useTranslations } from "next-intl";
import { obstacleSentences } from "@/lib/organisation/import/obstacle-words";
import type { UndoPlan } from "@/lib/organisation/import/undo-plan";

/** What has been built on an import, so that it stays. */
export function Obstacles({ plan }: { plan: Pick<UndoPlan, "obstacles" | "count"> }) {
  const say = useTranslations("import.undo");
  return (
    <div className="mb-8 grid max-w-prose gap-3">
      <p>{say("why")}</p>
      <ul className="grid list-disc gap-1 pl-6">
        {obstacleSentences(say, plan).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
