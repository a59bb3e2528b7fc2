import { expect } from "vitest";
import { verifyChains } from "@/lib/audit-verify";
import { db } from "@/lib/db";
import { type Notebook, nameless } from "./notebook";
import { type Rooms, standingInRooms } from "./rooms";
import { rowsPerImport } from "./storm";
import { standingDecisions } from "./verify-decisions";

/**
 * Reads the open database after a death: all that was acknowledged is there, once; nothing is there
 * that was never sent; no import and no secret ballot is half; every deed has its row in the log and
 * every row its deed; and the chains are whole. Gives how many writings stand.
 */
export async function verifyNothingLost(notebook: Notebook, rooms: Rooms[]): Promise<number> {
  const [votes, reports, drafts, parties, decisions] = await Promise.all([
    db().vote.findMany({ where: { reason: { startsWith: "vote-" } } }),
    db().statusReport.findMany({ where: { text: { startsWith: "report-" } } }),
    db().importDraft.findMany({ where: { fileName: { startsWith: "upload-" } } }),
    db().organisation.findMany({
      where: { does: { startsWith: "upload-" } },
      select: { does: true, id: true, _count: { select: { participations: true } } },
    }),
    standingDecisions(notebook),
  ]);
  const uploads = drafts.map(({ fileName }) => fileName.replace(".csv", ""));
  const imported = new Map<string, typeof parties>();
  for (const party of parties) {
    imported.set(party.does, [...(imported.get(party.does) ?? []), party]);
  }
  const stand = [
    ...votes.map(({ reason }) => reason),
    ...reports.map(({ text }) => text),
    ...uploads,
    ...[...imported.keys()].map((word) => `import-${word}`),
    ...decisions.words,
  ];
  expect(new Set(stand).size, "written twice").toBe(stand.length);
  const standing = new Set(stand);
  const isNamed = (word: string) => !nameless.some((kind) => kind === notebook.sent.get(word));
  const owed = [...notebook.acknowledged].filter(isNamed);
  expect(owed.filter((word) => !standing.has(word))).toEqual([]);
  expect(stand.filter((word) => !notebook.sent.has(word))).toEqual([]);

  for (const { fileName, confirmedAt } of drafts) {
    const rows = imported.get(fileName.replace(".csv", "")) ?? [];
    expect(rows.length, fileName).toBe(confirmedAt ? rowsPerImport : 0);
    for (const row of rows) expect(row._count.participations).toBe(1);
  }
  await compareLog(
    votes.length + decisions.ballots,
    reports.map(({ id }) => id),
    parties.map(({ id }) => id),
  );
  expect((await verifyChains()).filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
  return stand.length + decisions.nameless + (await standingInRooms(notebook, rooms));
}

async function compareLog(votes: number, reports: string[], parties: string[]) {
  const entries = await db().auditEntry.findMany({
    where: { deed: { in: ["vote.cast", "status.report", "organisation.register"] } },
    select: { deed: true, subjectId: true, details: true },
  });
  const of = (deed: string) => entries.filter((entry) => entry.deed === deed);
  expect(of("vote.cast")).toHaveLength(votes);
  const reported = of("status.report").map(
    ({ details }) => (details as { reportId?: string }).reportId,
  );
  expect(new Set(reported)).toEqual(new Set(reports));
  const registered = of("organisation.register").map(({ subjectId }) => subjectId);
  expect(new Set(registered)).toEqual(new Set(parties));
}
