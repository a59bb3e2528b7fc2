import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RowPlan } from "@/lib/organisation/import/plan";
import { fieldNames } from "@/lib/organisation/import/schema";
import { CellField } from "./cell-field";
import { useProblem } from "./use-problem";

/** One broken row: what is wrong with it, its cells to be mended, and a way to leave it out. */
export function RowToMend({ row, headings }: { row: RowPlan; headings: string[] }) {
  const say = useTranslations("import.draft.mend");
  const tell = useProblem();
  const { number, name } = row;
  const whole = row.problems.filter((problem) => problem.column === null);
  const width = Math.max(headings.length, row.cells.length);
  return (
    <fieldset className="border-l-4 border-danger pl-4 sm:pl-6">
      <legend className="float-left mb-2 w-full font-serif text-lg font-semibold">
        {name ? say("rowNamed", { number, name }) : say("row", { number })}
      </legend>
      <input type="hidden" name={fieldNames.row(number)} value="1" />
      {whole.map((problem) => (
        <p key={problem.reason} className="clear-both mb-3 max-w-prose font-semibold text-danger">
          {tell(problem)}
        </p>
      ))}
      <div className="clear-both grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {Array.from({ length: width }, (_, index) => (
          <CellToMend key={fieldNames.cell(number, index)} {...{ row, headings, index }} />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-8 gap-y-2">
        <Checkbox name={fieldNames.skip(number)} label={say("skip")} />
        <WholeRow row={row} headings={headings} />
      </div>
    </fieldset>
  );
}

function CellToMend({ row, headings, index }: { row: RowPlan; headings: string[]; index: number }) {
  const say = useTranslations("import.draft.mend");
  const tell = useProblem();
  const problem = row.problems.find((one) => one.column === index);
  return (
    <CellField
      name={fieldNames.cell(row.number, index)}
      label={headings[index] || say("surplus", { number: index + 1 })}
      problem={problem && <strong className="text-danger">{tell(problem)}</strong>}
      cell={row.cells[index] ?? ""}
    />
  );
}

/** What can be done with a row of the wrong length in one press. */
function WholeRow({ row, headings }: { row: RowPlan; headings: string[] }) {
  const say = useTranslations("import.draft.mend");
  const last = headings.at(-1) ?? "";
  if (row.cells.length === headings.length) return null;
  const isLong = row.cells.length > headings.length;
  return (
    <SubmitButton name="intent" value={`${isLong ? "join" : "keep"} ${row.number}`} variant="plain">
      {isLong ? say("join", { heading: last }) : say("keep")}
    </SubmitButton>
  );
}
