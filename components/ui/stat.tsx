import type { ReactNode } from "react";

/** Figures in a row. Each is a pair in a description list: the figure first for the eye, its name first for the ear. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-2 gap-x-10 gap-y-4 sm:flex sm:flex-wrap">{children}</dl>;
}

/** @param figure already written in the reader's language (`formatNumber`) */
export function Stat({ figure, children }: { figure: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-ink-soft">{children}</dt>
      <dd className="font-serif text-2xl leading-none font-semibold tabular-nums">{figure}</dd>
    </div>
  );
}
