import type { ReactNode } from "react";

/** Facts about one thing: the name at the left, the fact beside it; on a phone below it. Facts that are empty are left out. */
export function DescriptionList({ facts }: { facts: { name: string; fact: ReactNode }[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {facts
        .filter(({ fact }) => fact !== null && fact !== undefined && fact !== "" && fact !== false)
        .map(({ name, fact }) => (
          <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <dt className="text-ink-soft">{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
