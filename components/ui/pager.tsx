type Step = { href: string; label: string };

/** Lists are paged by key: only the one before and the one after exist. Say what comes if you can ("Ældre beslutninger"). */
export function Pager({
  label,
  previous,
  next,
}: {
  label: string;
  previous?: Step | null;
  next?: Step | null;
}) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="mt-4 flex justify-between gap-4 print:hidden">
      {previous ? <StepLink step={previous} rel="prev" /> : <span />}
      {next && <StepLink step={next} rel="next" />}
    </nav>
  );
}

function StepLink({ step, rel }: { step: Step; rel: "prev" | "next" }) {
  return (
    <a
      href={step.href}
      rel={rel}
      className="group pressable inline-flex items-center gap-2 no-underline"
    >
      {rel === "prev" && <span aria-hidden="true">←</span>}
      <span className="underline group-hover:decoration-2">{step.label}</span>
      {rel === "next" && <span aria-hidden="true">→</span>}
    </a>
  );
}
