import { hash } from "@node-rs/argon2";
import { encode } from "next-auth/jwt";
import { newToken } from "@/lib/access/tokens";
import { closeDatabase, db, openDatabase } from "@/lib/db";
import { matrixInForce } from "@/lib/decisions/matrix/find-matrix";
import { writeVersion } from "@/lib/decisions/matrix/mutations";
import { rowsFor } from "@/lib/decisions/matrix/rules";
import { searchKey } from "@/lib/names";
import { makeExercise, showPlaces } from "@/tests/support/make-exercise";
import { newcomerEmail, operatorEmail, password } from "@/tests/support/make-world";
import type { Somebody, Things, World } from "@/tests/support/world";

/**
 * Gives people of the example passwords and sessions of their own, makes the links whose mail nobody
 * reads here, and looks up what addresses need. The server must not run meanwhile.
 */
export async function prepareWorld(
  dataDir: string,
): Promise<Omit<World, "small" | "large" | "apart" | "usedLink">> {
  await openDatabase({ dataDir });
  try {
    const [example, own] = [await initiative(true), await initiative(false)];
    const emails = await openAccounts(example.id);
    const invitationToken = await pendingInvitation(example.id);
    return {
      example: example.slug,
      own: own.slug,
      sessions: await sessionsOf(emails),
      emails,
      password,
      things: await findThings(example.id, own.id, emails),
      invitationToken,
      signInToken: await signInLink(emails.partner),
    };
  } finally {
    await closeDatabase();
  }
}

function initiative(isExample: boolean) {
  return db().initiative.findFirstOrThrow({ where: { isExample } });
}

/** One person of each kind, as the seats stand today. Nobody is taken twice. */
async function openAccounts(initiativeId: string): Promise<Record<Somebody, string>> {
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const taken: string[] = [];
  const open = async (who: Somebody, condition: string) => {
    const [person] = await db().$queryRawUnsafe<{ accountId: string }[]>(
      `select p."accountId" from "Person" p where p."initiativeId" = $1::uuid and p."removedAt" is null
          and p."accountId" is not null and p."accountId" <> all ($2::uuid[]) and ${condition}
        order by p."sortKey", p.id limit 1`,
      initiativeId,
      taken,
    );
    if (!person) throw new Error(`Nobody in the example can be the ${who}`);
    taken.push(person.accountId);
    const email = `${who}@journeys.example`;
    await db().account.update({ where: { id: person.accountId }, data: { email, passwordHash } });
    await db().person.updateMany({ where: { accountId: person.accountId }, data: { email } });
    return email;
  };
  return {
    operator: operatorEmail,
    newcomer: newcomerEmail,
    chair: await open("chair", holds("steering", "chair")),
    backbone: await open("backbone", holds("backbone", "chair")),
    working: await open("working", `${holds("working", "chair")} and not ${holds("steering")}`),
    member: await open("member", `${holds("steering", "member")} and not ${holds("working")}`),
    partner: await open("partner", `${actsFor("involved")} and not ${holds()}`),
    sideline: await open("sideline", `${actsFor("informed")} and not ${holds()}`),
  };
}

const today = (row: string) =>
  `${row}."from" <= current_date and (${row}."until" is null or ${row}."until" > current_date)`;

function holds(kind?: string, role?: string) {
  return `exists (select 1 from "SeatHolding" h join "Seat" s on s.id = h."seatId" and ${today("s")}
    join "Group" g on g.id = s."groupId" and g."closedOn" is null
    where h."personId" = p.id and ${today("h")}
      ${kind ? `and g.kind = '${kind}'` : ""} ${role ? `and s.role = '${role}'` : ""})`;
}

function actsFor(kind: string) {
  return `exists (select 1 from "Affiliation" f join "Participation" t
    on t."organisationId" = f."organisationId" and ${today("t")}
    where f."personId" = p.id and ${today("f")} and t.kind = '${kind}')`;
}

async function sessionsOf(emails: Record<Somebody, string>): Promise<Record<Somebody, string>> {
  const { secret } = await db().installation.findUniqueOrThrow({ where: { id: 1 } });
  const entries = Object.entries(emails).map(async ([who, email]) => {
    const account = await db().account.findUniqueOrThrow({ where: { email } });
    const token = { accountId: account.id, epoch: account.sessionEpoch };
    return [who, await encode({ token, secret, maxAge: 24 * 60 * 60 })];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function findThings(
  initiativeId: string,
  ownId: string,
  emails: Record<Somebody, string>,
): Promise<Things> {
  const one = async (sql: string, id = initiativeId) => {
    const [row] = await db().$queryRawUnsafe<{ found: string }[]>(sql, id);
    if (!row) throw new Error(`The example has nothing for: ${sql}`);
    return row.found;
  };
  const proposal = (condition: string) =>
    one(
      `select number::text as found from "Proposal" q where "initiativeId" = $1::uuid and ${condition} order by number limit 1`,
    ).then(Number);
  const has = (table: string) => `exists (select 1 from "${table}" x where x."proposalId" = q.id)`;
  const seat = `from "Seat" s join "Group" g on g.id = s."groupId" and g.kind = 'steering'
    where g."initiativeId" = $1::uuid and s.until is null order by s.position limit 1`;
  const matrix = await matrixDraftOf(initiativeId, emails.partner);
  const version = await one(
    `select max(number)::text as found from "StrategyVersion" v join "StrategyAdoption" a on a."versionId" = v.id where "initiativeId" = $1::uuid`,
  ).then(Number);
  const anything = (table: string, condition = "true") =>
    `select id as found from "${table}" where "initiativeId" = $1::uuid and ${condition} order by id limit 1`;
  return {
    activity: await one(
      `select "activityId" as found from "StatusReport" r join "Activity" a on a.id = r."activityId"
        where "initiativeId" = $1::uuid group by 1 order by count(*) desc, 1 limit 1`,
    ),
    organisation: await one(anything("Organisation")),
    person: await one(anything("Person", `"removedAt" is null`)),
    seat: await one(`select s.id as found ${seat}`),
    group: await one(`select g.id as found ${seat}`),
    draftNumber: await draftOf(initiativeId, emails.partner),
    openNumber: await proposal(
      `${has("ProposalOpening")} and not ${has("Decision")} and not ${has("ProposalWithdrawal")} and q.kind = 'adopt_strategy'`,
    ),
    decidedNumber: await proposal(`exists (select 1 from "Decision" d
      where d."proposalId" = q.id and d."publishedAt" is not null and d.outcome = 'adopted')
      and ${has("Vote")}`),
    annexNumber: await proposal(has("ProposalAnnex")),
    annex: await one(
      `select x.id as found from "ProposalAnnex" x join "Proposal" q on q.id = x."proposalId" where q."initiativeId" = $1::uuid limit 1`,
    ),
    matrixDraft: matrix.number,
    matter: matrix.rows[0]?.matterId ?? "",
    goal: await one(
      `select p.id as found from "Passage" p where "initiativeId" = $1::uuid and p.part = 'goals' order by p.id limit 1`,
    ),
    waitingInput: await one(
      `select max(i.number)::text as found from "StrategyInput" i where "initiativeId" = $1::uuid and "withdrawnAt" is null
          and not exists (select 1 from "InputAnswer" a where a."inputId" = i.id)`,
    ).then(Number),
    version,
    versionBefore: version - 1,
    invitation: await one(anything("Invitation", `"acceptedAt" is null and "withdrawnAt" is null`)),
    importDraft: await waitingImport(initiativeId),
    doneImport: await doneImport(initiativeId),
    ownGroup: await groupIn(ownId),
    task: await one(anything("BackboneTask")),
    ...(await exercisesIn(initiativeId, emails)),
  };
}

/** With everybody in the room: one where all seat alone, one where the places were shown, two where all seat together. */
async function exercisesIn(initiativeId: string, emails: Record<Somebody, string>) {
  const room = await db().person.findMany({
    where: { initiativeId, email: { in: Object.values(emails) } },
    select: { id: true, email: true },
  });
  const facilitatorId = room.find(({ email }) => email === emails.backbone)?.id ?? "";
  const led = { initiativeId, facilitatorId, personIds: room.map(({ id }) => id) };
  const exercise = await makeExercise(db(), led);
  const compared = await makeExercise(db(), { ...led, step: "compare" });
  await showPlaces(db(), compared);
  const together = await makeExercise(db(), { ...led, step: "together" });
  const ending = await makeExercise(db(), { ...led, step: "together" });
  return {
    ...{ exercise: exercise.number, comparedExercise: compared.number },
    ...{ togetherExercise: together.number, endingExercise: ending.number },
  };
}

async function draftOf(initiativeId: string, email: string): Promise<number> {
  const { number } = await writeDraftOf(initiativeId, email, {
    ...{ kind: "other", title: "Hold et åbent hus", text: "Så flere lærer os at kende." },
  });
  return number;
}

/** A change of the decision matrix that is being written: its rows are still those in force. */
async function matrixDraftOf(initiativeId: string, email: string) {
  const { id: proposalId } = await writeDraftOf(initiativeId, email, {
    ...{ kind: "adopt_matrix", title: "Vedtag en ny beslutningsmatrix", text: "" },
  });
  const { rows } = await matrixInForce(db(), initiativeId);
  const { number: last } = await db().matrixVersion.findFirstOrThrow({
    where: { initiativeId },
    orderBy: { number: "desc" },
  });
  const version = { initiativeId, number: last + 1, proposalId, createdAt: new Date() };
  await db().$transaction((transaction) => writeVersion(transaction, version, rows));
  return { number: version.number, rows };
}

async function writeDraftOf(
  initiativeId: string,
  email: string,
  draft: { kind: "other" | "adopt_matrix"; title: string; text: string },
) {
  const author = await db().person.findFirstOrThrow({ where: { initiativeId, email } });
  const group = await db().group.findFirstOrThrow({ where: { initiativeId, kind: "steering" } });
  const { rows } = await matrixInForce(db(), initiativeId);
  const { _max } = await db().proposal.aggregate({
    where: { initiativeId },
    _max: { number: true },
  });
  return db().proposal.create({
    data: {
      ...{ initiativeId, ...draft, number: (_max.number ?? 0) + 1 },
      ...{ searchKey: searchKey(draft.title), authorId: author.id, decidingGroupId: group.id },
      matterId: rowsFor(rows, draft.kind)[0]?.matterId ?? "",
    },
  });
}

async function waitingImport(initiativeId: string): Promise<string> {
  const person = await db().person.findFirstOrThrow({ where: { initiativeId } });
  const cells = [
    ["Organisation", "Sektor", "Rolle"],
    ["Fjordens Bogcafé", "Virksomhed", "Samarbejdspart"],
    ["Havnens Radio", "Civil", "På sidelinjen"],
    ["", "Kommune", "Samarbejdspart"],
  ];
  const { id } = await db().importDraft.create({
    data: { initiativeId, personId: person.id, fileName: "nye parter.csv", cells },
  });
  return id;
}

/** A file that brought one organisation, on which nothing stands. */
async function doneImport(initiativeId: string): Promise<string> {
  const person = await db().person.findFirstOrThrow({ where: { initiativeId } });
  const name = "Bådelauget";
  const organisation = await db().organisation.create({
    data: { initiativeId, name, searchKey: "badelauget", sortKey: "badelauget", sector: "other" },
  });
  const made = { organisations: 1 };
  const result = { kind: "parties", new: 1, changed: 0, same: 0, skipped: 0, made };
  const { id } = await db().importDraft.create({
    data: {
      initiativeId,
      personId: person.id,
      fileName: "havnens foreninger.csv",
      cells: [],
      choices: { result },
      confirmedAt: new Date(),
    },
  });
  await db().$executeRaw`
    insert into "ImportedRow" ("draftId", "table", "rowId", "fingerprint")
    select ${id}::uuid, 'Organisation', o.id, fingerprint_of_row(to_jsonb(o), defaults_of('Organisation'))
      from "Organisation" o where o.id = ${organisation.id}::uuid`;
  return id;
}

async function groupIn(initiativeId: string): Promise<string> {
  const name = "Styregruppe";
  const { id } = await db().group.create({
    data: {
      initiativeId,
      kind: "steering",
      name,
      searchKey: "styregruppe",
      sortKey: "styregruppe",
      setUpOn: new Date("2026-01-01"),
    },
  });
  return id;
}

async function pendingInvitation(initiativeId: string): Promise<string> {
  const { token, tokenHash } = newToken();
  const { id } = await db().invitation.findFirstOrThrow({
    where: { initiativeId, acceptedAt: null, withdrawnAt: null },
    include: { person: true },
  });
  const expiresAt = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000);
  const { personId } = await db().invitation.update({
    where: { id },
    data: { tokenHash, expiresAt },
  });
  const email = "inviteret@journeys.example";
  await db().person.update({ where: { id: personId }, data: { email, accountId: null } });
  return token;
}

async function signInLink(email: string): Promise<string> {
  const { token, tokenHash } = newToken();
  const { id: accountId } = await db().account.findUniqueOrThrow({ where: { email } });
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000);
  await db().signInLink.create({ data: { accountId, tokenHash, expiresAt } });
  return token;
}
