import Link from "next/link";
import type { ReactNode } from "react";

/** A list with hairlines. `dense` for the secretariat's lists (40 px rows). */
export function Rows({
  children,
  label,
  dense = false,
}: {
  children: ReactNode;
  label?: string;
  dense?: boolean;
}) {
  return (
    <ul
      aria-label={label}
      className={`divide-y divide-line border-y border-line ${dense ? "*:py-1.5" : "*:py-3.5"}`}
    >
      {children}
    </ul>
  );
}

/** One row: what it is (a link, mostly), a line of small print, and at the right what one looks for down the list. */
export function Row({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
      <div className="min-w-0 flex-1 basis-56">
        <div>{title}</div>
        {children && <div className="text-sm text-ink-soft">{children}</div>}
      </div>
      {aside && <div className="flex-none">{aside}</div>}
    </li>
  );
}

/** A row's title when the row is the weighty thing on the page: serif, ink, underlined when pointed at. */
export function TitleLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="font-serif text-lg leading-snug font-semibold text-ink no-underline hover:underline"
    >
      {children}
    </Link>
  );
}
