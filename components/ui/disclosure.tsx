import type { ReactNode } from "react";

/** Details folded away, open to all without script. On paper it is open. */
export function Disclosure({
  summary,
  isOpen = false,
  children,
}: {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="group">
      <summary className="pressable flex list-none items-center gap-2 text-accent underline decoration-1 underline-offset-[0.18em] hover:decoration-2 [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3 flex-none transition-transform group-open:rotate-90"
        >
          <path d="M4 1.5 8.5 6 4 10.5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        {summary}
      </summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  );
}
