import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";

/** The last press. It is there also while something needs the reader, and then says so. */
export function Confirm({ rows, alsoMade }: { rows: number; alsoMade: string | null }) {
  const say = useTranslations("import.draft.confirm");
  return (
    <Section title={say("title")}>
      <div className="grid gap-4">
        {alsoMade && <p className="max-w-prose">{say("also", { groups: alsoMade })}</p>}
        <p className="max-w-prose text-ink-soft">{say("all")}</p>
        <div>
          <SubmitButton name="intent" value="confirm" pending={say("pending")}>
            {say("button", { rows })}
          </SubmitButton>
        </div>
      </div>
    </Section>
  );
}
