import { useTranslations } from "next-intl";
import type { Outcome, ProposalState } from "@/lib/decisions/rules";

type Look = ProposalState | Outcome;

const colours: Record<Look, string> = {
  draft: "text-ink-soft",
  submitted: "text-ink-soft",
  open: "text-accent",
  closing: "text-accent",
  awaiting: "text-accent",
  decided: "text-done",
  adopted: "text-on-track",
  rejected: "text-off-track",
  lapsed: "text-done",
  withdrawn: "text-done",
};

/** Where a proposal is, as shape, colour and word; a decided one says its outcome. */
export function StateMark({ state, outcome }: { state: ProposalState; outcome: Outcome | null }) {
  const say = useTranslations("decisions");
  const look: Look = outcome ?? state;
  return (
    <span data-status={look} className={`whitespace-nowrap font-semibold ${colours[look]}`}>
      <Shape look={look} /> {outcome ? say(`outcomes.${outcome}`) : say(`states.${state}`)}
    </span>
  );
}

function Shape({ look }: { look: Look }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 2 };
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className="inline-block size-[0.72em] align-[-0.02em]"
    >
      {look === "adopted" && <path d="M1 6.5 4.5 10 11 2" {...line} strokeWidth={2.4} />}
      {look === "rejected" && <path d="M2 2 10 10M10 2 2 10" {...line} strokeWidth={2.4} />}
      {look === "lapsed" && <path d="M1 6h10" {...line} strokeWidth={2.4} />}
      {look === "withdrawn" && <path d="M5 2 1.5 6 5 10M1.5 6h9" {...line} />}
      {look === "open" && <circle cx="6" cy="6" r="5.5" fill="currentColor" />}
      {look === "closing" && <path d="M6 0.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />}
      {look === "awaiting" && <path d="M6 3v3.5h2.5" {...line} strokeWidth={1.6} />}
      {(look === "closing" ||
        look === "awaiting" ||
        look === "submitted" ||
        look === "decided") && <circle cx="6" cy="6" r="4.8" {...line} strokeWidth={1.6} />}
      {look === "draft" && (
        <circle cx="6" cy="6" r="4.8" {...line} strokeWidth={1.6} strokeDasharray="2.5 2" />
      )}
    </svg>
  );
}
