/**
 * When a connection to the database was last lost or refused. The launcher and the pages each have
 * their own copy of this module, so the moment lives where both can see it.
 */
const shared = globalThis as { collectiveImpactConnectionLostAt?: number };

/** To be called when a connection ends that nobody ended, or when none can be had. */
export function noteLostConnection(): void {
  shared.collectiveImpactConnectionLostAt = performance.now();
}

/** Was one lost at this moment of `performance.now()` or later? */
export function wasConnectionLostSince(moment: number): boolean {
  return (shared.collectiveImpactConnectionLostAt ?? Number.NEGATIVE_INFINITY) >= moment;
}
