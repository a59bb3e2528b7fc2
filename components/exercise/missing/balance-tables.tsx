import { useTranslations } from "next-intl";
import { NamedSector, SectorTag } from "@/components/organisation/sector-tag";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { ExerciseTable } from "@/lib/exercise/columns";
import type { Balance, Count, planBalance } from "@/lib/exercise/missing/rules";
import { sectors } from "@/lib/organisation/rules";

type Props = { balance: ReturnType<typeof planBalance<ExerciseTable>> };

/** The plan's figures at each table and in all. A nought stands out by a mark, not by its colour alone. */
export function BalanceTables({ balance }: Props) {
  const say = useTranslations("exercise.missing");
  const all = say("all");
  return (
    <>
      <Section title={say("bySector")} intro={say("allHint")}>
        <Table caption={say("bySector")} hideCaption dense>
          <thead>
            <tr>
              <th scope="col">{say("table")}</th>
              <th scope="col" className="number">
                {say("seated")}
              </th>
              {sectors.map((sector) => (
                <th key={sector} scope="col" className="number">
                  <SectorTag sector={sector} />
                </th>
              ))}
              <th scope="col" className="number">
                {say("lived")}
              </th>
            </tr>
          </thead>
          <tbody>
            {balance.tables.map(({ table, balance: one }) => (
              <Figures key={table.id} name={table.name} balance={one} />
            ))}
            <Figures name={all} balance={balance.all} isAll />
          </tbody>
        </Table>
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
          {sectors.map((sector) => (
            <NamedSector key={sector} sector={sector} />
          ))}
        </p>
      </Section>
      <Section title={say("byTable")}>
        <Table caption={say("byTable")} hideCaption dense>
          <thead>
            <tr>
              <th scope="col">{say("table")}</th>
              <th scope="col">{say("places")}</th>
              <th scope="col">{say("reaches")}</th>
            </tr>
          </thead>
          <tbody>
            {[...balance.tables, { table: { id: "all", name: all }, balance: balance.all }].map(
              ({ table, balance: { places, reaches } }) => (
                <tr key={table.id}>
                  <th scope="row">{table.name}</th>
                  <td>
                    <Counted counts={places} />
                  </td>
                  <td>
                    <Counted counts={reaches} />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </Table>
      </Section>
    </>
  );
}

function Figures({ name, balance, isAll }: { name: string; balance: Balance; isAll?: boolean }) {
  return (
    <tr className={isAll ? "font-semibold" : ""}>
      <th scope="row" className="min-w-36">
        {isAll ? <strong>{name}</strong> : name}
      </th>
      <td className="number">{balance.seated}</td>
      {balance.sectors.map(({ name: sector, count }) => (
        <Figure key={sector} count={count} isAll={isAll} />
      ))}
      <Figure count={balance.lived} isAll={isAll} />
    </tr>
  );
}

function Figure({ count, isAll }: { count: number; isAll?: boolean }) {
  if (count > 0) return <td className="number">{count}</td>;
  const isMarked = isAll === true;
  return (
    <td className={`number ${isMarked ? "bg-at-risk-wash text-at-risk" : "text-ink-soft"}`}>
      {isMarked && <span aria-hidden="true">▲ </span>}0
    </td>
  );
}

function Counted({ counts }: { counts: readonly Count[] }) {
  const say = useTranslations("exercise.missing");
  if (counts.length === 0) return <span className="text-ink-soft">{say("none")}</span>;
  return <>{counts.map((one) => say("counted", one)).join(", ")}</>;
}
