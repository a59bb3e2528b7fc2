import type { EffectOf } from "@/lib/decisions/effects";
import type { ParticipationKind } from "@/lib/member";
import type { TablePart } from "../rules";
import type { Card, Today } from "./card-rules";

/** How organisations take part once a plan is adopted. Pure. */

type Effect = EffectOf<"adopt_seating">;
export type OrganisationOf = (
  card: Card,
) => Pick<Effect["participations"][number], "organisationId" | "newOrganisation">;

/** How each organisation takes part, where that changes: by the weightiest table at which it sits. */
export function participationsOf(
  coming: Card[],
  partOf: (card: Card) => TablePart | undefined,
  { participations }: Today,
  hostId: string | null,
  organisationOf: OrganisationOf,
): Effect["participations"] {
  const holds = new Map(participations.map((one) => [one.organisationId, one.kind]));
  return [...new Set(coming.map(({ key }) => key))].flatMap((key) => {
    const cards = coming.filter((card) => card.key === key);
    const parts = cards.map(partOf);
    const [card] = cards;
    const isAtGroup = parts.some((part) => part === "head" || part === "working");
    if (!card || (card.isVoice && isAtGroup) || parts.includes("kitchen")) return [];
    const now = card.organisationId ? (holds.get(card.organisationId) ?? null) : null;
    const kind = participationOf(parts, now);
    // Whoever houses the backbone does not lose its place because nobody seated it.
    if (kind === now || (kind === null && card.organisationId === hostId)) return [];
    return [{ ...organisationOf(card), kind }];
  });
}

/** Who works in a group is of the core, unless it takes part already in some other way than by being told. */
function participationOf(
  parts: (TablePart | undefined)[],
  now: ParticipationKind | null,
): ParticipationKind | null {
  if (parts.includes("head") || parts.includes("working")) {
    return now === null || now === "informed" ? "core" : now;
  }
  if (parts.includes("friends")) return "involved";
  return parts.includes("reception") ? "informed" : null;
}
