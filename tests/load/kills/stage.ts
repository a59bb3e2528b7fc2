import { encode } from "next-auth/jwt";
import { db } from "@/lib/db";
import { prepareSetup } from "@/lib/launch/setup";
import { type Cast, makeCast } from "@/prisma/cast";

export type Stage = {
  casts: Cast[];
  sessionOf: (account: { accountId: string }) => Promise<string>;
};

/**
 * Two initiatives, whose deeds do not wait for each other, in the migrated database that is open; and
 * sessions for whoever is in them.
 */
export async function setStage(): Promise<Stage> {
  await prepareSetup();
  const casts: Cast[] = [];
  for (const slug of ["storm-one", "storm-two"]) casts.push(await makeCast(db(), { slug }));
  const { secret } = await db().installation.findUniqueOrThrow({ where: { id: 1 } });
  const sessionOf = ({ accountId }: { accountId: string }) =>
    encode({ token: { accountId, epoch: 0 }, secret, maxAge: 24 * 60 * 60 });
  return { casts, sessionOf };
}
