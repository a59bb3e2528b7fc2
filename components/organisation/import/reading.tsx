import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { headingOf, meaningsOf } from "@/lib/organisation/import/columns";
import type { Plan, TableKind } from "@/lib/organisation/import/plan";
import { fieldNames } from "@/lib/organisation/import/schema";

type Row = { number: number; cells: string[] };

/** The file's own first rows with our reading of each column above, to be changed. */
export function Reading({
  plan,
  kinds,
  headings,
  firstRows,
}: {
  plan: Pick<Plan, "kind" | "columns" | "trouble">;
  kinds: readonly TableKind[];
  headings: string[];
  firstRows: Row[];
}) {
  const say = useTranslations("import");
  return (
    <Section title={say("draft.reading.title")} intro={say("draft.reading.intro")}>
      <div className="grid gap-6">
        {plan.trouble.map(({ reason, heading }) => (
          <Notice key={reason + heading} kind="warning">
            {say(`draft.trouble.${reason}`, { heading })}
          </Notice>
        ))}
        <Select
          name="kind"
          label={say("draft.reading.kind")}
          defaultValue={plan.kind ?? ""}
          empty={plan.kind === null ? say("draft.reading.chooseKind") : false}
          options={kinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
        />
        <Table caption={say("draft.reading.caption")} hideCaption dense>
          <FirstRows {...{ plan, headings, firstRows }} />
        </Table>
        <div>
          <SubmitButton
            name="intent"
            value="read"
            variant="plain"
            pending={say("draft.reading.pending")}
          >
            {say("draft.reading.again")}
          </SubmitButton>
        </div>
      </div>
    </Section>
  );
}

function FirstRows({
  plan,
  headings,
  firstRows,
}: {
  plan: Pick<Plan, "kind" | "columns">;
  headings: string[];
  firstRows: Row[];
}) {
  const say = useTranslations("import.draft.reading");
  const places = headings.map((heading, index) => ({ heading, index }));
  return (
    <>
      <thead>
        {plan.kind && (
          <tr>
            <td className="sticky left-0 bg-paper" />
            {places.map(({ heading, index }) => (
              <td key={index} className="min-w-36">
                <ColumnReading kind={plan.kind} {...{ plan, heading, index }} />
              </td>
            ))}
          </tr>
        )}
        <tr>
          <th scope="col" className="sticky left-0 bg-paper">
            {say("row")}
          </th>
          {places.map(({ heading, index }) => (
            <th key={index} scope="col">
              {heading || say("unnamed")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {firstRows.map((row) => (
          <tr key={row.number}>
            <th scope="row" className="sticky left-0 bg-paper text-ink-soft">
              {row.number}
            </th>
            {places.map(({ index }) => (
              <td key={index} className="max-w-72">
                <span className="line-clamp-3">{row.cells[index]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function ColumnReading({
  kind,
  plan,
  heading,
  index,
}: {
  kind: TableKind | null;
  plan: Pick<Plan, "columns">;
  heading: string;
  index: number;
}) {
  const say = useTranslations("import.draft.reading");
  const locale = useLocale();
  if (kind === null) return null;
  return (
    <Select
      name={fieldNames.column(index)}
      label={say("column", { heading: heading || say("unnamed") })}
      hideLabel
      optional
      defaultValue={plan.columns[index] ?? ""}
      empty={say("unused")}
      options={meaningsOf(kind).map((meaning) => ({
        value: meaning,
        label: headingOf(kind, meaning, locale),
      }))}
    />
  );
}
