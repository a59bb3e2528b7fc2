import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { headingOf } from "@/lib/organisation/import/columns";
import type { Change, RowPlan, TableKind } from "@/lib/organisation/import/plan";
import { fieldNames } from "@/lib/organisation/import/schema";

const folded = ["new", "changed", "same", "waits", "skipped"] as const;
type Folded = (typeof folded)[number];
const onePage = 100;

/** Where in which list the reader has turned to. */
export type Turned = { list: string; from: number };

/** Every other row and what will happen to it, folded by outcome. */
export function PlannedRows({
  rows,
  kind,
  page,
  turned,
}: {
  rows: RowPlan[];
  kind: TableKind;
  page: string;
  turned: Turned;
}) {
  const say = useTranslations("import.draft.rows");
  const lists = folded
    .map((outcome) => ({ outcome, some: rows.filter((row) => row.outcome === outcome) }))
    .filter(({ some }) => some.length > 0);
  if (lists.length === 0) return null;
  return (
    <Section title={say("title")}>
      {lists.map(({ outcome, some }) => (
        <Disclosure
          key={outcome}
          summary={say(outcome, { count: some.length })}
          isOpen={turned.list === outcome}
        >
          <OneList
            {...{ outcome, rows: some, kind, page }}
            from={turned.list === outcome ? turned.from : 0}
          />
        </Disclosure>
      ))}
    </Section>
  );
}

function OneList({
  outcome,
  rows,
  kind,
  page,
  from,
}: {
  outcome: Folded;
  rows: RowPlan[];
  kind: TableKind;
  page: string;
  from: number;
}) {
  const say = useTranslations("import.draft.rows");
  const shown = rows.slice(from, from + onePage);
  const step = (to: number, label: string) => ({
    href: `${page}?list=${outcome}&from=${to}`,
    label,
  });
  return (
    <>
      <Table caption={say(outcome, { count: rows.length })} hideCaption dense>
        <thead>
          <tr>
            <th scope="col" className="w-16">
              {say("row")}
            </th>
            <th scope="col" className="w-2/5">
              {say("name")}
            </th>
            <th scope="col">{say("what")}</th>
            <th scope="col" className="w-24">
              {say("skip")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <OneRow key={row.number} row={row} kind={kind} />
          ))}
        </tbody>
      </Table>
      <Pager
        label={say("pager")}
        previous={from > 0 ? step(Math.max(0, from - onePage), say("previous")) : null}
        next={from + onePage < rows.length ? step(from + onePage, say("next")) : null}
      />
    </>
  );
}

function OneRow({ row, kind }: { row: RowPlan; kind: TableKind }) {
  const say = useTranslations("import.draft.rows");
  return (
    <tr>
      <td className="text-ink-soft">{row.number}</td>
      <th scope="row" className="min-w-40">
        {row.name}
      </th>
      <td className="min-w-56">
        <WhatHappens row={row} kind={kind} />
      </td>
      <td>
        <input type="hidden" name={fieldNames.row(row.number)} value="1" />
        <label className="-my-2 grid size-10 cursor-pointer place-items-center">
          <span className="sr-only">{say("skipRow", { number: row.number })}</span>
          <input
            type="checkbox"
            name={fieldNames.skip(row.number)}
            defaultChecked={row.outcome === "skipped"}
            className="size-5 accent-accent"
          />
        </label>
      </td>
    </tr>
  );
}

function WhatHappens({ row, kind }: { row: RowPlan; kind: TableKind }) {
  const say = useTranslations("import.draft.rows");
  const told = row.changes.map((change) => ({ change, key: change.meaning + change.to }));
  return (
    <ul className="grid gap-0.5">
      {row.outcome === "skipped" && <li>{say("skippedNote")}</li>}
      {row.outcome === "waits" && <li>{say("waitsFor")}</li>}
      {row.sameAsRow !== null && <li>{say("sameAs", { row: row.sameAsRow })}</li>}
      {row.outcome === "same" && row.sameAsRow === null && <li>{say("nothing")}</li>}
      {told.map(({ change, key }) => (
        <li key={key} className="line-clamp-2">
          <OneChange change={change} kind={kind} />
        </li>
      ))}
    </ul>
  );
}

function OneChange({ change, kind }: { change: Change; kind: TableKind }) {
  const say = useTranslations("import.draft.rows");
  const { meaning, from, to } = change;
  const heading = headingOf(kind, meaning, useLocale());
  if (from === "") return say("added", { heading, to });
  if (to === "") return say("removed", { heading, from });
  return say("become", { heading, from, to });
}
