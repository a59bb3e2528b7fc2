import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/auth";
import { closeDatabase, connections, db, openDatabase, type Whereabouts } from "@/lib/db";
import { newUuid } from "@/lib/uuid";
import { makeExample } from "@/prisma/example/build";
import { migrate } from "@/prisma/migrate";
import { agenda } from "@/tests/load/bench/data/agenda";
import { chainDeeds } from "@/tests/load/bench/data/chain";
import { decisions } from "@/tests/load/bench/data/decisions";
import { functions } from "@/tests/load/bench/data/functions";
import { greatInitiative } from "@/tests/load/bench/data/great";
import { others } from "@/tests/load/bench/data/others";
import { parties } from "@/tests/load/bench/data/parties";
import { emailOf, findPlaces, type Places, password } from "@/tests/load/bench/data/places";
import { work } from "@/tests/load/bench/data/work";
import { unit } from "@/tests/load/bench/sizes";

/** How much to make: so many units beside the example, so many other initiatives, from this seed. */
export type Amount = { factor: number; others: number; seed: number };

/**
 * Makes the example in an empty database and lets it grow; gives what the cases need to find their
 * way. Takes seconds, at the hundredfold minutes.
 */
export async function makeData(whereabouts: Whereabouts, amount: Amount): Promise<Places> {
  await openDatabase(whereabouts);
  try {
    await migrate(connections());
    const slug = await writeExample();
    const places = await findPlaces(slug);
    await grow(slug, amount);
    return places;
  } finally {
    await closeDatabase();
  }
}

async function writeExample(): Promise<string> {
  const operatorAccountId = newUuid();
  const secret = randomBytes(32).toString("base64url");
  await db().installation.create({ data: { id: 1, secret, setUpAt: new Date() } });
  await db().account.create({
    data: {
      id: operatorAccountId,
      email: "drift@bench.example",
      passwordHash: await hashPassword(password),
      operatorSince: new Date(),
    },
  });
  return db().$transaction(
    (transaction) => makeExample(transaction, { now: new Date(), operatorAccountId }),
    { timeout: 120_000 },
  );
}

/** The statements that make so much more of the initiative with this slug. */
export function statementsFor(slug: string, { factor, others: otherCount }: Amount): string[] {
  const initiative = `(select id from "Initiative" where slug = '${slug}')`;
  const times = (count: number) => count * factor;
  const organisations = times(unit.organisations);
  const counts = {
    organisations,
    people: 2 * organisations,
    groups: times(unit.groups),
    activities: times(unit.activities),
  };
  const besides = [
    ...agenda(initiative),
    ...others(otherCount),
    ...greatInitiative(emailOf("member")),
  ];
  if (factor === 0) return besides;
  return [
    ...parties(initiative, 0, counts),
    ...work(initiative, 0, counts),
    ...decisions(initiative, 0, times(unit.decisions), organisations),
    ...besides,
  ];
}

async function grow(slug: string, amount: Amount) {
  // One connection for all of them: the functions live in it.
  const client = await connections().connect();
  try {
    await client.query(functions(amount.seed));
    for (const statement of statementsFor(slug, amount)) await client.query(statement);
  } finally {
    client.release();
  }
  const { id } = await db().initiative.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  await chainDeeds(id);
  await connections().query("vacuum analyze");
}
