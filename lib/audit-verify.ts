import { type LogVerdict, type Verdict, verifyChainIn, verifyChainsIn } from "./audit-chain";
import { connections } from "./db";
import { inSnapshot } from "./snapshot";

/** Is an initiative's whole chain whole, right now? */
export function verifyChain(initiativeId: string): Promise<Verdict> {
  return inSnapshot(connections(), (client) => verifyChainIn(client, initiativeId));
}

/** The same for every initiative, by its address. */
export function verifyChains(): Promise<LogVerdict[]> {
  return inSnapshot(connections(), verifyChainsIn);
}
