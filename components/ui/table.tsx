import type { ReactNode } from "react";

/**
 * A table with its caption. A wide one scrolls in a region that the keyboard can reach. Write `<thead>` and `<tbody>`
 * inside, `scope="col"` and `scope="row"` on the headings, and `className="number"` on columns of figures.
 *
 * @param dense 40 px rows, for the secretariat
 * @param hideCaption when the heading just above says the same
 */
export function Table({
  caption,
  hideCaption,
  dense,
  children,
}: {
  caption: string;
  hideCaption?: boolean;
  dense?: boolean;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table
        className={`w-full border-collapse text-left [&_.number]:text-right [&_tbody_th]:font-normal [&_td]:align-baseline [&_th]:align-baseline [&_tr]:border-b [&_tr]:border-line [&_thead_th]:text-sm [&_thead_th]:font-semibold [&_thead_th]:text-ink-soft [&_thead_tr]:border-line-strong ${
          dense
            ? "text-sm [&_td]:py-2 [&_td]:pr-4 [&_td:last-child]:pr-0 [&_th]:py-2 [&_th]:pr-4 [&_th:last-child]:pr-0"
            : "[&_td]:py-3 [&_td]:pr-6 [&_td:last-child]:pr-0 [&_th]:py-3 [&_th]:pr-6 [&_th:last-child]:pr-0"
        }`}
      >
        <caption className={hideCaption ? "sr-only" : "pb-2 text-left text-sm text-ink-soft"}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
