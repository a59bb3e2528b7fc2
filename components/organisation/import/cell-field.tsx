"use client";

import type { ReactNode } from "react";
import { describedBy, FieldFrame } from "@/components/ui/field-frame";
import { shownText, useField } from "@/components/ui/form-context";

/** A cell of the file, to be mended. Neither asked for nor optional: it is what it is. */
export function CellField({
  name,
  label,
  problem,
  cell,
}: {
  name: string;
  label: string;
  problem: ReactNode;
  cell: string;
}) {
  const field = useField(name);
  const control = {
    id: field.id,
    name,
    defaultValue: shownText(field, cell),
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": describedBy(field.id, problem, undefined),
    className: "control field-sizing-content",
  };
  return (
    <FieldFrame id={field.id} label={label} hint={problem}>
      {cell.includes("\n") || cell.length > 40 ? (
        <textarea key={field.round} rows={2} {...control} />
      ) : (
        <input key={field.round} type="text" {...control} />
      )}
    </FieldFrame>
  );
}
