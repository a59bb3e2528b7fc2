import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import type { MatrixRow } from "@/lib/decisions/matrix/rules";
import { RuleInMatrix } from "./rule-sentences";

/**
 * The decision matrix: a line for each matter.
 *
 * @param action what can be done with a row, in a column of its own
 */
export function MatrixTable({
  rows,
  action,
}: {
  rows: MatrixRow[];
  action?: (row: MatrixRow) => ReactNode;
}) {
  const say = useTranslations("matrix");
  return (
    <Table caption={say("title")} hideCaption>
      <thead>
        <tr>
          <th scope="col">{say("matter")}</th>
          <th scope="col">{say("how")}</th>
          <th scope="col">{say("proposers")}</th>
          <th scope="col">{say("notice")}</th>
          <th scope="col">{say("public")}</th>
          {action && <td />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.matterId}>
            <th scope="row" className="min-w-36">
              <strong>{row.matter}</strong>
            </th>
            <td className="min-w-72">
              <HowDecided row={row} />
            </td>
            <td className="min-w-44">
              <Proposers row={row} />
            </td>
            <td className="whitespace-nowrap">{say("noticeDays", { days: row.noticeDays })}</td>
            <td>{say(row.isPublic ? "isPublic" : "isInternal")}</td>
            {action && <td>{action(row)}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Who decides, by which majority, who must have voted and who is heard. */
export function HowDecided({ row }: { row: MatrixRow }) {
  const say = useTranslations("matrix");
  return (
    <>
      {say("body")} <RuleInMatrix rule={row.rule} />{" "}
      {row.heard && say("heard", { heard: row.heard })}
    </>
  );
}

/** Who may propose, as a list in words. */
export function Proposers({ row }: { row: MatrixRow }) {
  const say = useTranslations("matrix.proposerNames");
  const format = useFormatter();
  return format.list(row.proposers.map((one) => say(one)));
}
