import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "@/lib/answer";
import { db } from "@/lib/db";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, formOf } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { exportedActions, needNoMember } from "@/tests/support/exported-actions";
import { Redirected } from "@/tests/support/next/navigation";

type Action = (slug: string, previous: null, data: FormData) => Promise<Answer>;
type Named = { name: string; file: string; run: Action };

const actions = (await exportedActions()) as Named[];
const memberActions = actions.filter(({ name }) => !(name in needNoMember));

freshDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction));
});

test("there are deeds to look at, and no name in the list is out of date", () => {
  expect(memberActions.length).toBeGreaterThan(20);
  const names = new Set(actions.map(({ name }) => name));
  expect(Object.keys(needNoMember).filter((name) => !names.has(name))).toEqual([]);
});

describe.each(memberActions)("$name ($file)", ({ run }) => {
  test("a stranger, another initiative's member and an unknown address get the same answer, and nothing happens", async () => {
    const before = await everything();
    const answers: Answer[] = [];
    for (const account of [null, cast.stranger, cast.operator]) {
      await actAs(account);
      answers.push(await run(cast.slug, null, formOf({})));
      answers.push(await run("no-such-initiative", null, formOf({})));
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ ok: false, reason: "not-found" });
    expect(await everything()).toBe(before);
  });

  test("whatever a member sends, nothing of another initiative is touched or named", async () => {
    const theirs = Object.values({ ...cast.other, person: cast.stranger.personId }).filter(isId);
    const before = await everything(theirs);
    for (const somebody of [cast.chair, cast.backboneLead, cast.partner, cast.workingChair]) {
      await actAs(somebody);
      for (const fields of formsNaming(cast)) await quietly(run(cast.slug, null, formOf(fields)));
    }
    expect(await everything(theirs)).toBe(before);
  });
});

/** Forms that name the other initiative's things wherever a form could name anything. */
function formsNaming({ other, stranger }: Cast): Record<string, string | string[]>[] {
  const named = {
    id: other.openProposalId,
    proposalId: other.openProposalId,
    decisionId: other.decisionId,
    seatId: other.seatId,
    groupId: other.groupId,
    organisationId: other.organisationId,
    ownerOrganisationId: other.organisationId,
    hostOrganisationId: other.organisationId,
    responsible: other.organisationId,
    responsibleOrganisationId: other.organisationId,
    contributors: [other.organisationId],
    contributorIds: [other.organisationId],
    personId: stranger.personId,
    assigneeId: stranger.personId,
    activityId: other.activityId,
    taskId: other.activityId,
    invitationId: other.activityId,
    draftId: other.activityId,
    goalIds: [other.activityId],
    owner: `organisation:${other.organisationId}`,
    serves: `activity:${other.activityId}`,
    onBehalfOf: `organisation:${other.organisationId}`,
    deputyForSeatId: other.seatId,
    inputId: other.inputId,
    versionId: other.activityId,
    takesIn: [other.inputId],
    about: "vision",
  };
  const plain = {
    name: "Et navn",
    title: "En titel",
    text: "En tekst",
    purpose: "Et formål",
    choice: "for",
    status: "on_track",
    sector: "other",
    kind: "involved",
    reply: "taken_in",
    part: "vision",
    role: "member",
    state: "planned",
    function: "guide_vision_and_strategy",
    reason: "En grund",
    reached: "Et mål",
    livesOn: "Et sted",
    reviewOn: "23-11-2030",
    from: "23-11-2026",
    shown: "on",
    email: "ny@example.dk",
    vision: "En vision",
    "goal-1": "Et mål",
  };
  const group = { ...plain, ...named, owner: `group:${other.groupId}` };
  const subjects = [
    "id",
    "proposalId",
    "seatId",
    "groupId",
    "organisationId",
    "personId",
    "inputId",
  ] as const;
  return [
    // Alone, so that no other refusal stands before the one that is asked for.
    ...subjects.map((subject) => ({ ...plain, [subject]: named[subject] })),
    { ...plain, activityId: named.activityId },
    { ...plain, ...named },
    proposing({ ...group, kind: "end_seat", ownerOrganisationId: "" }),
    proposing({ ...group, kind: "close_group", serves: `group:${other.groupId}` }),
    proposing({ ...group, kind: "renew_group" }),
    proposing({ ...group, kind: "change_group", name: "Et andet navn" }),
    proposing({ ...group, kind: "start_activity", ownerGroupId: other.groupId }),
  ];
}

function proposing<Fields extends object>(fields: Fields) {
  // biome-ignore lint/suspicious/noThenProperty: the name of the button that was pressed; never awaited
  return { ...fields, then: "submit" };
}

/** A fingerprint of the whole database, or of the rows that name one of these ids. */
async function everything(ids: string[] = []): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name not in ('Installation', 'RateLimit', '_prisma_migrations') order by table_name`;
  const pattern = ids.join("|");
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
         from "${name}" t where t::text ~ $1`,
  );
  // A server may read the tables side by side, and then answers in whatever order they come.
  const all = `select * from (${parts.join(" union all ")}) hashes order by name`;
  const rows = await db().$queryRawUnsafe(all, pattern);
  return JSON.stringify(rows);
}

async function quietly(deed: Promise<unknown>): Promise<void> {
  try {
    await deed;
  } catch (error) {
    if (!(error instanceof Redirected)) throw error;
  }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-/.test(text);
}
