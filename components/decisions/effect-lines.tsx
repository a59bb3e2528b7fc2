import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { Effect, EffectFacts } from "@/lib/decisions/effects";

/** What is written down for one kind of proposal. */
export type Of<Kind extends Effect["kind"]> = Extract<Effect, { kind: Kind }>["effect"];

export function Lines({ children }: { children: ReactNode }) {
  return (
    <ul className="grid max-w-prose gap-1.5 [&>li]:relative [&>li]:pl-6 [&>li]:before:absolute [&>li]:before:left-0 [&>li]:before:text-accent [&>li]:before:content-['→'/'']">
      {children}
    </ul>
  );
}

export function Folded({ title, text }: { title: string; text: string }) {
  return (
    <Disclosure summary={title}>
      <p className="max-w-prose whitespace-pre-line">{text}</p>
    </Disclosure>
  );
}

/** Whom a seat is for: an organisation by its name, or a constituency. */
export function nameFor(
  seat: { organisationId: string | null; constituency: string | null },
  facts: EffectFacts,
): string {
  const organisation = facts.organisations.find((one) => one.id === seat.organisationId);
  return organisation?.name ?? seat.constituency ?? "";
}
