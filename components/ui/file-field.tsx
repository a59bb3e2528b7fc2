"use client";

import { describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

/** One file, or several. A browser forgets the file when a form comes back: let the refusal's message ask for it again. */
export function FileField({
  name,
  label,
  hint,
  optional,
  hideLabel,
  accept,
  multiple,
}: FieldProps & { accept?: string; multiple?: boolean }) {
  const field = useField(name);
  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      optional={optional}
      hideLabel={hideLabel}
    >
      <input
        key={field.round}
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className="control max-w-prose file:mr-4 file:cursor-pointer file:rounded-control file:border-[1.5px] file:border-line-strong file:bg-paper file:px-3 file:py-1 file:font-semibold file:text-ink"
      />
    </FieldFrame>
  );
}
