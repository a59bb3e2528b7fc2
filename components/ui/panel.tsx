import type { ReactNode } from "react";

/** The one place on a page where something is asked of the reader (a vote, a status). Never one inside another. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className="rounded-sheet border border-line bg-sheet p-5">{children}</div>;
}
