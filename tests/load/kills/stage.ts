import { encode } from "next-auth/jwt";
import { db } from "@/lib/db";
import { prepareSetup } from "@/lib/launch/setup";
import { type Cast, makeCast } from "@/prisma/cast";
import type { PlainForm } from "@/tests/support/plain-browser";
import { type Proposals, putOnProposals } from "./proposals";
import { openRooms, type Rooms } from "./rooms";

export type Stage = {
  casts: Cast[];
  /** What is decided in each initiative, in the order of the casts. */
  proposals: Proposals[];
  /** And who sits where. */
  rooms: Rooms[];
  /** Forms that were found on a page once: they are the same after a death. */
  forms: Map<string, PlainForm>;
  sessionOf: (account: { accountId: string }) => Promise<string>;
};

/**
 * Two initiatives, whose deeds do not wait for each other, in the migrated database that is open; and
 * sessions for whoever is in them.
 */
export async function setStage(): Promise<Stage> {
  await prepareSetup();
  const casts: Cast[] = [];
  const proposals: Proposals[] = [];
  const rooms: Rooms[] = [];
  for (const slug of ["storm-one", "storm-two"]) {
    const cast = await makeCast(db(), { slug });
    casts.push(cast);
    proposals.push(await putOnProposals(cast));
    rooms.push(await openRooms(cast));
  }
  const { secret } = await db().installation.findUniqueOrThrow({ where: { id: 1 } });
  const sessionOf = ({ accountId }: { accountId: string }) =>
    encode({ token: { accountId, epoch: 0 }, secret, maxAge: 24 * 60 * 60 });
  return { casts, proposals, rooms, forms: new Map(), sessionOf };
}
