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

/**
 * One row: what it is (a link, mostly) and its small print (children).
 *
 * @param aside  at the right, what one looks for down the list: a status, a day
 * @param action at the far right, what can be pressed; below the words on a phone
 */
export function Row({
  title,
  aside,
  action,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <div className="flex min-w-0 flex-1 basis-56 items-baseline gap-x-4">
        <div className="min-w-0 flex-1">
          <div>{title}</div>
          {children && <div className="mt-0.5 text-sm leading-6 text-ink-soft">{children}</div>}
        </div>
        {aside && <div className="max-w-3/5 flex-none sm:max-w-none">{aside}</div>}
      </div>
      {action && <div className="max-w-full flex-none">{action}</div>}
    </li>
  );
}

/** A row's title when the row is the weighty thing on the page: serif, ink, underlined when pointed at. */
export function TitleLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="title-link">
      {children}
    </a>
  );
}
