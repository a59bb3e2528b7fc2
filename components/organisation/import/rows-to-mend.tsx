import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RowPlan } from "@/lib/organisation/import/plan";
import { RowToMend } from "./row-to-mend";

const mostShown = 25;

/** The rows that need somebody, open, each with its cells to be mended. */
export function RowsToMend({ rows, headings }: { rows: RowPlan[]; headings: string[] }) {
  const say = useTranslations("import.draft.mend");
  if (rows.length === 0) return null;
  const shown = rows.slice(0, mostShown);
  return (
    <Section
      title={say("title", { count: rows.length })}
      intro={
        rows.length > mostShown
          ? say("some", { shown: shown.length, count: rows.length })
          : say("intro")
      }
    >
      <div className="grid gap-8">
        {shown.map((row) => (
          <RowToMend key={row.number} row={row} headings={headings} />
        ))}
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="read" variant="plain">
            {say("again")}
          </SubmitButton>
          {rows.length > 3 && (
            <SubmitButton name="intent" value="skip-wrong" variant="quiet">
              {say("skipAll", { count: rows.length })}
            </SubmitButton>
          )}
        </div>
      </div>
    </Section>
  );
}
