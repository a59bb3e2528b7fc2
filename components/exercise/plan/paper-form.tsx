"use client";

import { useContext } from "react";
import { Form } from "@/components/ui/form";
import { FormContext, useField } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Deed } from "./use-plan";

type Row = { number: number; name: string; table: string };

/** What stands on paper, in one page: the number of a table for each actor, and one press. */
export function PaperForm({
  enter,
  exerciseId,
  deedKey,
  rows,
  words,
}: {
  enter: Deed;
  exerciseId: string;
  deedKey: string;
  rows: Row[];
  words: { save: string; label: string };
}) {
  return (
    <Form action={enter} deedKey={deedKey} label={words.label} className="grid gap-6">
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-x-8">
        {rows.map((row, place) => (
          <PaperRow key={row.number} row={row} place={place} />
        ))}
      </ul>
      <SubmitButton className="justify-self-start">{words.save}</SubmitButton>
    </Form>
  );
}

function PaperRow({ row, place }: { row: Row; place: number }) {
  const { number, name, table } = row;
  const { id, error, round } = useField(`table-${number}`);
  const answer = useContext(FormContext)?.answer;
  const typed = answer?.ok === false ? [answer.values.table ?? []].flat()[place] : undefined;
  return (
    <li className="flex min-h-12 items-center justify-between gap-3 border-b border-line py-1">
      <input type="hidden" name="actor" value={number} />
      <input type="hidden" name="shown" value={table} />
      <label htmlFor={id} className={error ? "font-semibold text-danger" : ""}>
        {name}
        {error && <span id={`${id}-error`}> · {error}</span>}
      </label>
      <input
        key={round}
        id={id}
        name="table"
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        defaultValue={typed ?? table}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className="control !w-16 flex-none !px-2 text-center tabular-nums"
      />
    </li>
  );
}
