import { AsyncResource } from "node:async_hooks";

/**
 * Work for many readers is done on behalf of none of them: it is not counted among the statements of the
 * request that happened to begin it, and does not keep that request in memory. The launcher, which
 * belongs to no request, says where that is; the pages have their own copy of this module.
 */
const shared = globalThis as { collectiveImpactNobody?: AsyncResource };

/** To be called outside of any request. */
export function beNobody(): void {
  shared.collectiveImpactNobody = new AsyncResource("live");
}

export function asNobody<T>(work: () => T): T {
  const nobody = shared.collectiveImpactNobody;
  return nobody ? nobody.runInAsyncScope(work) : work();
}
