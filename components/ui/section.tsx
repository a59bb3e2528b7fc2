import type { ReactNode } from "react";

/**
 * A part of a page under its own heading, with the space that keeps it apart.
 *
 * @param level 2 by default; 3 inside another section
 * @param hideTitle when the page's `h1` already says it to the eye
 * @param aside a link or a figure on the heading's line
 */
export function Section({
  title,
  intro,
  aside,
  level = 2,
  id,
  hideTitle,
  children,
}: {
  title: ReactNode;
  intro?: ReactNode;
  aside?: ReactNode;
  level?: 2 | 3;
  id?: string;
  hideTitle?: boolean;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className={level === 2 ? "mt-12 first:mt-0" : "mt-8 first:mt-0"}>
      <div
        className={
          hideTitle
            ? "sr-only"
            : "mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1"
        }
      >
        <Heading>{title}</Heading>
        {aside && <div className="text-sm">{aside}</div>}
      </div>
      {intro && <p className="mb-4 max-w-prose text-ink-soft">{intro}</p>}
      {children}
    </section>
  );
}
