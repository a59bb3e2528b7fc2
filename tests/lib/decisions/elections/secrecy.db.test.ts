import { addDays } from "date-fns";
import { beforeEach, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, writeProposal } from "@/lib/decisions/actions";
import { castBallot } from "@/lib/decisions/elections/actions";
import { newCode } from "@/lib/decisions/elections/code";
import type { Contest } from "@/lib/decisions/procedures/contest";
import { findProposal } from "@/lib/decisions/queries";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

/** Who voted is known, what is not: not in the rows, not in their order, not in anything written beside them. */

freshDatabase();

let cast: Cast;
let proposalId: string;
let number: number;
const codes: string[] = [];
let round = 0;

type Person = { accountId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string>) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));

/** A prioritising with six seats, each with a ballot of its own; the codes are as random as they are. */
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `secrecy-${round}` });
  codes.length = 0;
  const options = "Første\nAnden\nTredje\nFjerde\nFemte\nSjette";
  const form = { kind: "prioritise", title: "Hvad først?", step: "submit", options };
  await perform(cast.workingChair, writeProposal, form);
  const proposal = await db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
  });
  ({ id: proposalId, number } = proposal);
  const on = { closesOn: typedDay(addDays(dayOf(cast.now), 5)), closesAt: "12.00" };
  await perform(cast.backboneLead, openProposal, { proposalId, ...on });
  const seats = cast.seats;
  const voters = [
    [cast.chair, seats.chair],
    [cast.deputyChair, seats.deputyChair],
    [cast.memberOne, seats.memberOne],
    [cast.memberTwo, seats.memberTwo],
    [cast.memberThree, seats.memberThree],
    [cast.lived, seats.lived],
  ] as const;
  for (const [index, [person, seatId]] of voters.entries()) {
    const code = newCode();
    codes.push(code);
    const said = { [`mark-${index + 1}`]: "3" };
    const answer = await perform(person, castBallot, { proposalId, seatId, code, ...said });
    expect(answer).toMatchObject({ ok: true });
  }
});

type Raw = { ctid: string; xmin: string; id: string; code: string };

test("ballots lie in the order of their codes, all written by one transaction, and have no time or voter", async () => {
  const rows = await db().$queryRawUnsafe<Raw[]>(
    `select ctid::text, xmin::text, id, code from "Ballot" where "proposalId" = '${proposalId}' order by ctid`,
  );
  expect(rows.map(({ code }) => code)).toEqual(codes.toSorted());
  // The last ballot's transaction wrote them all: xmin joins none of them to its vote.
  expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
  // Version 4: an id of version 7 would tell when it was made.
  for (const { id } of rows) expect(id[14]).toBe("4");
  const columns = await db().$queryRawUnsafe<{ name: string }[]>(
    `select column_name as name from information_schema.columns where table_name = 'Ballot' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual(["code", "id", "proposalId", "said"]);
});

test("what is written beside the ballots says that a seat has voted, and nothing of how", async () => {
  const votes = await db().vote.findMany({ where: { proposalId } });
  expect(votes).toHaveLength(6);
  expect(new Set(votes.map(({ choice, reason }) => `${choice} ${reason}`))).toEqual(
    new Set(["for "]),
  );
  const everything = await textOfOtherTables();
  for (const code of codes) expect(everything).not.toContain(code);
  expect(everything).not.toContain('"mark-');
});

test("before it closes the page's data hold nothing of the ballots, also not how many said what", async () => {
  const member = await actingAs(cast.chair, () => currentMember(cast.slug));
  const proposal = member && (await findProposal(member, number));
  expect(proposal?.opening).not.toBeNull();
  const told = JSON.stringify(proposal);
  for (const code of codes) expect(told).not.toContain(code);
  expect(told).not.toContain("marks");
});

test("after closing the box is empty, each voter finds the own ballot by its code, in the order of codes", async () => {
  expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
  expect(await db().ballot.count({ where: { proposalId } })).toBe(0);
  const { counted } = await db().decision.findUniqueOrThrow({ where: { proposalId } });
  const { contest } = counted as unknown as { contest: Contest };
  expect(contest.ballots.map(({ code }) => code)).toEqual(codes.toSorted());
  for (const [index, code] of codes.entries()) {
    const own = contest.ballots.find((ballot) => ballot.code === code);
    expect(own?.marks).toEqual({ [String(index + 1)]: 3 });
  }
});

test("the database takes no ballot after the decision, and changes none before it", async () => {
  const change = `update "Ballot" set said = '{}' where "proposalId" = '${proposalId}'`;
  await expect(db().$executeRawUnsafe(change)).rejects.toThrow(/vote_is_kept/);
  await perform(cast.chair, closeVote, { proposalId });
  const late = db().ballot.create({ data: { proposalId, code: newCode(), said: {} } });
  await expect(late).rejects.toThrow(/vote_is_kept/);
});

/** All rows of all tables but that of the ballots, as text. */
async function textOfOtherTables(): Promise<string> {
  const tables = await db().$queryRawUnsafe<{ name: string }[]>(
    `select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'Ballot'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ text: string | null }[]>(
      `select string_agg(t::text, E'\\n') as text from "${name}" t`,
    );
    texts.push(rows[0]?.text ?? "");
  }
  return texts.join("\n");
}
