import type { ReactNode } from "react";

/**
 * Two columns on a wide screen, the weightier first; below one another on a narrow one. There both
 * are one flow, so that something at the end can stay in sight along all of it (`sticky`).
 */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)] lg:gap-x-14">
      <div className="max-lg:contents lg:min-w-0">{main}</div>
      <div className="max-lg:contents max-lg:*:first:mt-12 lg:min-w-0">{side}</div>
    </div>
  );
}
