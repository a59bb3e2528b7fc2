import type { Changes } from "@/lib/exercise/alone/rules";

/** What is placed and not sent yet stays in the browser, under the participant's own name for it, until the server has it. */
const keyOf = (participantId: string) => `places:${participantId}`;

export function keptPlaces(participantId: string): Changes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(participantId)) ?? "{}");
    const pairs = kept && typeof kept === "object" ? Object.entries(kept) : [];
    return Object.fromEntries(pairs.filter(([, tableId]) => typeof tableId === "string"));
  } catch {
    // A browser that keeps nothing, or something else under our name.
    return {};
  }
}

export function keepPlaces(participantId: string, changes: Changes): void {
  try {
    if (Object.keys(changes).length === 0) localStorage.removeItem(keyOf(participantId));
    else localStorage.setItem(keyOf(participantId), JSON.stringify(changes));
  } catch {
    // Then the page alone keeps it.
  }
}
