"use client";

import { useParams } from "next/navigation";
import { type ComponentProps, useId, useState } from "react";
import { useHits } from "@/components/shell/use-hits";
import { TextField } from "@/components/ui/text-field";

/** An organisation's name, with those that fit offered while one types; without script a plain field. */
export function NamedOrganisationField(
  field: Pick<
    ComponentProps<typeof TextField>,
    "name" | "label" | "hint" | "optional" | "hideLabel" | "width" | "defaultValue"
  >,
) {
  const { slug } = useParams<{ slug: string }>();
  const [typed, setTyped] = useState("");
  const { hits } = useHits(`/initiatives/${slug}/search`, typed);
  const list = useId();
  const names = hits.flatMap(({ href, label }) => (isOrganisation.test(href) ? [label] : []));
  return (
    <>
      <TextField {...field} autoComplete="off" maxLength={200} list={list} onType={setTyped} />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

const isOrganisation = /\/organisation\/organisations\//;
