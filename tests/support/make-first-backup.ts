import { rmSync } from "node:fs";
import { hashPassword } from "@/lib/auth";
import { backUp } from "@/lib/backup/back-up";
import { closeDatabase, connections, db, openDatabase } from "@/lib/db";
import { passwordOfTheCast } from "@/prisma/cast";
import { makeExample } from "@/prisma/example/build";
import { migrate, readMigrations } from "@/prisma/migrate";
import { firstBackup, firstMigrations, folderOf } from "@/tests/support/first-release";

/**
 * `node lib/launch/command.mjs tests/support/make-first-backup.ts`: how the stored backup was made,
 * at the commit that brought this file: the example on 24 November 2026 and an operator, in a
 * database with the first release's migrations. It is not made again: later versions write tables
 * that the first release did not have.
 */
export default async function makeFirstBackup(): Promise<void> {
  const folder = folderOf(firstMigrations);
  await openDatabase({ memory: true });
  try {
    await migrate(connections(), folder.path);
    await writeExample(new Date("2026-11-24T08:00:00Z"));
    rmSync(firstBackup, { force: true });
    await backUp(connections(), firstBackup, readMigrations(folder.path));
  } finally {
    await closeDatabase();
    folder.remove();
  }
  process.exit(0);
}

async function writeExample(now: Date) {
  const { id: operatorAccountId } = await db().account.create({
    data: {
      email: "drift@journeys.example",
      passwordHash: await hashPassword(passwordOfTheCast),
      operatorSince: now,
      createdAt: now,
    },
  });
  await db().$transaction((transaction) => makeExample(transaction, { now, operatorAccountId }), {
    timeout: 60_000,
  });
}
