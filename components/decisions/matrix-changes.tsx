import { useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import type { MatrixChange, MatrixRow } from "@/lib/decisions/matrix/rules";
import { HowDecided, Proposers } from "./matrix-table";

/** What a proposed matrix makes different, row by row: what held and what would hold. */
export function MatrixChanges({ changes }: { changes: MatrixChange[] }) {
  const say = useTranslations("matrix.changes");
  return (
    <Rows label={say("title")}>
      {changes.map((one) => (
        <Row
          key={`${one.change} ${one.row.matterId}`}
          title={<strong>{one.row.matter}</strong>}
          aside={say(one.change)}
        >
          {one.change === "changed" && (
            <p>
              <del>
                {say("before")}: {renamed(one) && `${one.before.matter}. `}
                <WholeRow row={one.before} />
              </del>
            </p>
          )}
          {one.change === "removed" ? (
            <WholeRow row={one.row} />
          ) : (
            <ins>
              {one.change === "changed" && `${say("after")}: `}
              <WholeRow row={one.row} />
            </ins>
          )}
        </Row>
      ))}
    </Rows>
  );
}

function renamed({ row, before }: Extract<MatrixChange, { change: "changed" }>) {
  return row.matter !== before.matter;
}

/** Everything that a row says besides its name, in one paragraph. */
function WholeRow({ row }: { row: MatrixRow }) {
  const say = useTranslations("matrix");
  return (
    <>
      <HowDecided row={row} /> {say("proposers")}: <Proposers row={row} />. {say("notice")}:{" "}
      {say("noticeDays", { days: row.noticeDays })}. {say("public")}:{" "}
      {say(`publicity.${row.publicity}`)}.
    </>
  );
}
