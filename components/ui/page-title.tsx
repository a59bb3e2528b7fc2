import type { ReactNode } from "react";

/**
 * The page's first lines: what this page answers, in words. The `h1` is also the beginning of the browser's title
 * (`export const metadata` / `generateMetadata`).
 *
 * @param eyebrow where this belongs, in a few words above ("Forslag 14 · fra Skole og fritid")
 * @param lead    the answer's second sentence
 * @param actions at most two buttons
 */
export function PageTitle({
  children,
  eyebrow,
  lead,
  actions,
}: {
  children: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-prose flex-1 basis-80">
        {eyebrow && <p className="mb-1 text-sm text-ink-soft">{eyebrow}</p>}
        <h1>{children}</h1>
        {lead && <p className="mt-2 text-lg text-ink-soft">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
