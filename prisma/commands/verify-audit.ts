import type { Verdict } from "@/lib/audit-chain";
import { verifyChains } from "@/lib/audit-verify";
import { closeDatabase, connections, openDatabase } from "@/lib/db";
import { environment } from "@/lib/environment";
import { askServer } from "@/lib/launch/command-channel";
import { migrate } from "@/prisma/migrate";

type Verdicts = Awaited<ReturnType<typeof verifyChains>>;

/**
 * `npm run audit:verify`: does every row of every log of deeds follow from the one before? Ends with
 * exit code 1 when one does not.
 */
export default async function verifyAudit(): Promise<void> {
  const { dataDir, databaseUrl } = environment();
  const asked = databaseUrl ? null : await askServer<Verdicts>(dataDir, "verify-audit");
  const verdicts = asked ?? (await readHere(databaseUrl ? { url: databaseUrl } : { dataDir }));
  for (const verdict of verdicts) console.log(`${verdict.slug}: ${told(verdict)}`);
  if (verdicts.length === 0) console.log("There is no initiative yet.");
  process.exit(verdicts.every(({ brokenAt }) => brokenAt === null) ? 0 : 1);
}

async function readHere(database: Parameters<typeof openDatabase>[0]): Promise<Verdicts> {
  await openDatabase(database);
  try {
    await migrate(connections());
    return await verifyChains();
  } finally {
    await closeDatabase();
  }
}

function told({ entries, brokenAt }: Verdict): string {
  return brokenAt === null ? `whole, ${entries} rows` : `BROKEN at row ${brokenAt} of ${entries}`;
}
