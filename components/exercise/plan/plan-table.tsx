import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { type Seats, tableOfEach } from "@/lib/exercise/plan/seats-rules";
import type { PlanStructure } from "./structure";

/** The plan as a plain table: who sits where, and why. */
export function PlanTable({ structure, seats }: { structure: PlanStructure; seats: Seats }) {
  const say = useTranslations("exercise.plan");
  const at = tableOfEach(seats);
  const nameOf = new Map(structure.tables.map(({ number, name }) => [number, name]));
  return (
    <div id="plan-as-table" className="mt-10">
      <Table caption={say("table.caption")} dense>
        <thead>
          <tr>
            <th scope="col">{say("table.actor")}</th>
            <th scope="col">{say("table.sector")}</th>
            <th scope="col">{say("table.table")}</th>
            <th scope="col">{say("card.why")}</th>
          </tr>
        </thead>
        <tbody>
          {structure.cards.map(({ id, number, name, sectorName, why }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`?view=table&card=${number}#card`}>{name}</a>
              </th>
              <td>{sectorName}</td>
              <td>{nameOf.get(at.get(number) ?? 0) ?? say("board.offPlan")}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
