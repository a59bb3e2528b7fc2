import { type Effect, type ProposalKind, readEffect } from "../effects";
import { organisationsNamed } from "../impossible";

/** When the organisation that houses the backbone is reminded that it may not be impartial. Pure. */

/** The backbone, the organisation that houses it, and the seats that are in the one or belong to the other. */
export type Host = { groupId: string; organisationId: string; seatIds: string[] };

/**
 * Does a proposal touch the interest of the organisation that houses the backbone? It does where it names
 * the organisation, changes or elects the backbone, or gives or ends a seat of either. Only a seat of that
 * organisation is reminded.
 */
export function touchesHost(
  {
    kind,
    effect,
    responsible,
    host,
  }: {
    kind: ProposalKind;
    effect: unknown;
    responsible: { id: string } | null;
    host: Host | null;
  },
  seat: { organisationId: string | null },
): boolean {
  if (!host || seat.organisationId !== host.organisationId) return false;
  const proposal = readEffect(kind, effect);
  return (
    changesBackbone(proposal, host) ||
    [...organisationsNamed(proposal), responsible?.id].includes(host.organisationId) ||
    seatsEnded(proposal).some((id) => host.seatIds.includes(id))
  );
}

function changesBackbone({ kind, effect }: Effect, { groupId }: Host): boolean {
  if (kind === "elect_backbone") return true;
  if (kind !== "adopt_seating") return "groupId" in effect && effect.groupId === groupId;
  return (
    effect.groups.some((group) => group.kind === "backbone") ||
    [...effect.seats, ...effect.closed].some((one) => one.groupId === groupId)
  );
}

function seatsEnded({ kind, effect }: Effect): string[] {
  if (kind === "end_seat") return [effect.seatId];
  return kind === "adopt_seating" ? effect.ended : [];
}
