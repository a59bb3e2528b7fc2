import type { ReactNode } from "react";

/** Nothing here yet: what belongs here, why it matters in a collective impact initiative, and the first step. */
export function EmptyState({
  title,
  why,
  children,
}: {
  title: string;
  why: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="max-w-prose border-y border-line py-8">
      <p className="font-serif text-lg font-semibold">{title}</p>
      <p className="mt-1 text-ink-soft">{why}</p>
      {children && <div className="mt-5 flex flex-wrap gap-2">{children}</div>}
    </div>
  );
}
