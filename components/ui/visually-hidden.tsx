import type { ReactNode } from "react";

/** For the ear only: the word that the eye gets from the place. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
