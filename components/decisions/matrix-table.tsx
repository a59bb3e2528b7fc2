import { useFormatter, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { MatrixRow } from "@/lib/decisions/matrix/rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { RuleInMatrix } from "./rule-sentences";

/**
 * The decision matrix: a line for each matter in a table where there is room, a list on a phone.
 *
 * @param editAt where each row of a draft is edited, below this address
 */
export function MatrixTable({ rows, editAt }: { rows: MatrixRow[]; editAt?: string }) {
  const say = useTranslations("matrix");
  return (
    <>
      <div className="hidden lg:block print:block">
        <Table caption={say("title")} hideCaption>
          <thead>
            <tr>
              <th scope="col">{say("matter")}</th>
              <th scope="col">{say("how")}</th>
              <th scope="col">{say("proposers")}</th>
              <th scope="col">{say("notice")}</th>
              <th scope="col">{say("public")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.matterId}>
                <th scope="row" className="min-w-36">
                  <Matter row={row} editAt={editAt} />
                </th>
                <td className="min-w-72">
                  <HowDecided row={row} />
                </td>
                <td className="min-w-44">
                  <Proposers row={row} />
                </td>
                <td className="whitespace-nowrap">{say("noticeDays", { days: row.noticeDays })}</td>
                <td>{say(`publicity.${row.publicity}`)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul
        aria-label={say("title")}
        className="divide-y divide-line border-y border-line *:py-4 lg:hidden print:hidden"
      >
        {rows.map((row) => (
          <li key={row.matterId}>
            <Matter row={row} editAt={editAt} />
            <p className="mt-1 max-w-prose">
              <HowDecided row={row} />
            </p>
            <dl className="mt-2 grid max-w-prose grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm [&_dt]:text-ink-soft">
              <dt>{say("proposers")}</dt>
              <dd>
                <Proposers row={row} />
              </dd>
              <dt>{say("notice")}</dt>
              <dd>{say("noticeDays", { days: row.noticeDays })}</dd>
              <dt>{say("public")}</dt>
              <dd>{say(`publicity.${row.publicity}`)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

function Matter({ row, editAt }: { row: MatrixRow; editAt?: string }) {
  return (
    <>
      {editAt ? (
        <a href={`${editAt}/${row.matterId}`}>{row.matter}</a>
      ) : (
        <strong>{row.matter}</strong>
      )}
      <Kinds row={row} />
    </>
  );
}

/** The kinds of proposal that it covers, unless its name says the same. */
function Kinds({ row }: { row: MatrixRow }) {
  const say = useTranslations("decisions.kinds");
  const format = useFormatter();
  const words = format.list(row.kinds.map((kind) => say(kind)));
  if (words === row.matter) return null;
  return <span className="block text-sm text-ink-soft">{words}</span>;
}

/** Who decides, by which majority, who must have voted and who is heard. */
export function HowDecided({ row }: { row: MatrixRow }) {
  const say = useTranslations("matrix");
  return (
    <>
      {choicesIn(row.rule, 1).length > 0 && <Body row={row} />} <RuleInMatrix rule={row.rule} />{" "}
      {row.heard && say("heard", { heard: row.heard.replace(/\.$/, "") })}{" "}
      {row.earlyClosing !== "always" && say(`earlyClosing.${row.earlyClosing}`)}{" "}
      {row.extendDays > 0 && say("extendDays", { days: row.extendDays })}
    </>
  );
}

/** Who votes, and which day settles who they are. */
function Body({ row: { rule } }: { row: MatrixRow }) {
  const say = useTranslations("matrix");
  return say("body", { who: rule.electorate ?? "seats", day: rule.day ?? "closing" });
}

/** Who may propose, as a list in words. */
export function Proposers({ row }: { row: MatrixRow }) {
  const say = useTranslations("matrix.proposerNames");
  const format = useFormatter();
  return format.list(row.proposers.map((one) => say(one)));
}
