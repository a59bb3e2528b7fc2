"use client";

import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";

/** What the last press came to. Takes focus, since the page around it is another than before. */
export function Said({
  kind,
  stamp,
  children,
}: {
  kind: "good" | "warning";
  stamp: string;
  children: string;
}) {
  const said = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp is a new answer, with the same words
  useEffect(() => said.current?.focus(), [stamp]);
  return (
    <div ref={said} tabIndex={-1} role="status" className="mb-8">
      <Notice kind={kind}>{children}</Notice>
    </div>
  );
}
