"use client";

import { type ChangeEvent, useState } from "react";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";

/**
 * The file, with a word at once when it is too large to be worth sending.
 *
 * @param tooLarge the sentence, with `{size}` for the file's megabytes
 */
export function FileChoice({
  label,
  hint,
  mostBytes,
  tooLarge,
}: {
  label: string;
  hint: string;
  mostBytes: number;
  tooLarge: string;
}) {
  const [said, setSaid] = useState("");

  function weigh(event: ChangeEvent<HTMLElement>) {
    const input = event.target as Partial<HTMLInputElement>;
    const size = input.files?.[0]?.size ?? 0;
    if (size > mostBytes) input.value = "";
    setSaid(
      size > mostBytes ? tooLarge.replace("{size}", String(Math.ceil(size / 1024 / 1024))) : "",
    );
  }

  return (
    <div onChange={weigh} className="grid gap-3">
      <FileField name="file" label={label} hint={hint} accept=".csv,.tsv,.txt,.xlsx,text/csv" />
      <div role="alert">{said && <Notice kind="danger">{said}</Notice>}</div>
    </div>
  );
}
