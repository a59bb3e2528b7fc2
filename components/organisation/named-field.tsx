"use client";

import { useParams } from "next/navigation";
import { type ComponentProps, useId, useState } from "react";
import { type Hit, useHits } from "@/components/shell/use-hits";
import { TextField } from "@/components/ui/text-field";
import type { NamedKind } from "@/lib/organisation/named-rules";

/** The name of a thing of one kind, with those that fit offered while one types; without script a plain field. */
export function NamedField({
  of,
  ...field
}: { of: NamedKind } & Pick<
  ComponentProps<typeof TextField>,
  "name" | "label" | "hint" | "optional" | "hideLabel" | "width" | "defaultValue"
>) {
  const { slug } = useParams<{ slug: string }>();
  const [typed, setTyped] = useState("");
  const { hits } = useHits(`/initiatives/${slug}/search`, lookedFor(typed));
  const list = useId();
  const offered = namesIn(hits.filter(({ href }) => pageOf[of].test(href)));
  return (
    <>
      <TextField {...field} autoComplete="off" maxLength={420} list={list} onType={setTyped} />
      <datalist id={list}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

const pageOf: Record<NamedKind, RegExp> = {
  organisation: /\/organisation\/organisations\//,
  person: /\/organisation\/people\//,
  activity: /\/activities\//,
};

/** Of several with the same name each is told by what it belongs to, as the deed understands it. */
function namesIn(hits: Hit[]): string[] {
  const isShared = ({ label }: Hit) => hits.filter((one) => one.label === label).length > 1;
  const names = hits.map((hit) =>
    isShared(hit) && hit.detail ? `${hit.label} (${hit.detail})` : hit.label,
  );
  return [...new Set(names)];
}

/** What was chosen among those offered may say more than the name. */
function lookedFor(typed: string): string {
  return typed.replace(/ \([^()]*\)$/, "");
}
