import { lockInitiative, recordDeeds } from "@/lib/audit";
import { db } from "@/lib/db";

type Told = { at: Date; personId: string; deed: string; subjectType: string; subjectId: string };

const atOnce = 2_000;

/** Every report and every vote that the generator made leaves its row in the log, chained as lib/audit.ts does it. */
export async function chainDeeds(initiativeId: string): Promise<void> {
  const told = await db().$queryRaw<Told[]>`
    select r.at, r."personId", 'status.report' as deed, 'Activity' as "subjectType", a.id as "subjectId"
      from "StatusReport" r join "Activity" a on a.id = r."activityId"
     where a."initiativeId" = ${initiativeId}::uuid and r.id::text like '0190%'
    union all
    select v."castAt", v."personId", 'vote.cast', 'Proposal', p.id
      from "Vote" v join "Proposal" p on p.id = v."proposalId"
     where p."initiativeId" = ${initiativeId}::uuid and v.id::text like '0190%'
     order by 1, 5, 2`;
  for (let begin = 0; begin < told.length; begin += atOnce) {
    await chainSome(initiativeId, told.slice(begin, begin + atOnce));
  }
}

async function chainSome(initiativeId: string, told: Told[]) {
  await db().$transaction(
    async (transaction) => {
      const head = await lockInitiative(transaction, initiativeId);
      if (!head) throw new Error(`There is no initiative ${initiativeId}`);
      // One moment for all of these: the rows of an import look so too.
      const at = told.at(-1)?.at ?? new Date();
      await recordDeeds(
        transaction,
        head,
        told.map(({ at: _, ...record }) => record),
        at,
      );
    },
    { timeout: 60_000 },
  );
}
