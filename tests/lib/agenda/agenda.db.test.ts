import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { editStrategy, writeStrategy } from "@/lib/agenda/actions";
import { passageHistory } from "@/lib/agenda/history-queries";
import { tidyLayout } from "@/lib/agenda/layout-actions";
import { givePen, takePenBack } from "@/lib/agenda/pen-actions";
import { currentStrategy, findVersions } from "@/lib/agenda/queries";
import { wordsOf } from "@/lib/agenda/rules";
import { addDays, dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, submitProposal } from "@/lib/decisions/actions";
import type { Member } from "@/lib/member";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `agenda-${round}` });
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));

const newest = () =>
  db().strategyVersion.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
  });

const wordings = (versionId: string) =>
  db().passageWording.findMany({
    where: { versionId },
    include: { passage: true, serves: true },
    orderBy: [{ passage: { part: "asc" } }, { position: "asc" }],
  });

const memberOf = async (person: Person) => {
  await actAs(person);
  return (await currentMember(cast.slug)) as Member;
};

/** The version in force as a partner's form sends it, with what is changed. */
const asItStands = (changes: Fields = {}): Fields => ({
  vision: "Ingen ung i Kystby står alene.",
  problem: "Hver tiende ung er hverken i job eller uddannelse.",
  ...{ "goal-1": "Alle unge har en voksen, de kan ringe til.", "goal-1-id": cast.goals.first },
  ...{ "goal-2": "Tres unge får et fritidsjob om året.", "goal-2-id": cast.goals.second },
  ...{ "strategy-1": "Vi mødes, hvor de unge er.", "strategy-1-id": cast.passages.meet },
  ...{ "strategy-1-goals": "1", "strategy-2-id": cast.passages.say },
  "strategy-2": "Vi siger det samme, uanset hvem de spørger.",
  onBehalfOf: `organisation:${cast.organisations.scouts}`,
  ...changes,
});

async function adopt(proposalId: string, author: Person = cast.partner) {
  await perform(author, submitProposal, { proposalId });
  const opened = await perform(cast.chair, openProposal, {
    ...{ proposalId, closesOn: typedDay(addDays(dayOf(new Date()), 9)), closesAt: "12.00" },
  });
  expect(opened).toMatchObject({ ok: true });
  await db().vote.createMany({
    data: cast.votingSeats.map((seatId) => ({
      ...{ proposalId, seatId, personId: cast.chair.personId },
      ...{ choice: "for" as const, castAt: new Date() },
    })),
  });
  expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
}

describe("whose words", () => {
  test("words that stay are still their author's, words that change are the writer's, and both are remembered", async () => {
    const changed = "Halvfems unge får et fritidsjob om året.";
    expect(
      await perform(cast.partner, writeStrategy, asItStands({ "goal-2": changed })),
    ).toMatchObject({ ok: true });
    const version = await newest();
    const all = await wordings(version.id);
    const second = all.find(({ passageId }) => passageId === cast.goals.second);
    expect(second).toMatchObject({
      ...{ text: changed, authorId: cast.partner.personId, since: 2 },
      organisationId: cast.organisations.scouts,
    });
    const rest = all.filter((one) => one !== second);
    expect(rest).toHaveLength(5);
    for (const one of rest) {
      expect(one).toMatchObject({
        ...{ authorId: cast.workingChair.personId, since: 1 },
        organisationId: cast.organisations.youthClub,
      });
    }
    await adopt(version.proposalId);
    const history = await passageHistory(await memberOf(cast.sideline), cast.goals.second);
    expect(history).toMatchObject({ part: "goals", standsIn: 2, inForce: 2 });
    expect(
      history?.changes.map(({ number, partyName, outcome }) => [number, partyName, outcome]),
    ).toEqual([
      [2, "Kystspejderne", "adopted"],
      [1, "Ungdomsklubben", "adopted"],
    ]);
  });

  test("a paragraph keeps its identity when it is rewritten, moved, or laid out anew", async () => {
    const vision = "Sammen kan vi mere.\n\nIngen ung i hele Kystby står alene.";
    const problem = "Hver tiende ung er\nhverken i job eller uddannelse.";
    await perform(cast.partner, writeStrategy, asItStands({ vision, problem }));
    const all = await wordings((await newest()).id);
    expect(all.filter(({ passage }) => passage.part === "vision")).toMatchObject([
      { since: 2, authorId: cast.partner.personId },
      { since: 2, passageId: cast.passages.vision, authorId: cast.partner.personId },
    ]);
    expect(all.find(({ passage }) => passage.part === "problem")).toMatchObject({
      ...{ passageId: cast.passages.problem, text: problem, since: 1 },
      authorId: cast.workingChair.personId,
    });
  });

  test("a strategy serves the goals that its boxes name, new ones too, and those that went are gone", async () => {
    const serves = {
      "strategy-1-goals": ["1", "2", "3", "9"],
      "goal-1": "",
      "goal-3": "Et nyt mål",
    };
    await perform(cast.partner, writeStrategy, asItStands(serves));
    const all = await wordings((await newest()).id);
    const added = all.find(({ text }) => text === "Et nyt mål");
    const strategy = all.find(({ passageId }) => passageId === cast.passages.meet);
    expect(strategy?.serves.map(({ goalId }) => goalId).sort()).toEqual(
      [cast.goals.second, added?.passageId].sort(),
    );
  });

  test("an identity of another part or initiative is not taken over", async () => {
    const named = { "goal-1-id": cast.passages.meet, "goal-2-id": cast.other.activityId };
    await perform(cast.partner, writeStrategy, asItStands({ ...named, "strategy-1-id": "x" }));
    const all = await wordings((await newest()).id);
    const ids = all.filter(({ passage }) => passage.part === "goals").map((one) => one.passageId);
    expect(ids).toHaveLength(2);
    expect(ids).not.toContain(cast.passages.meet);
    expect(all.every(({ passage }) => passage.initiativeId === cast.initiativeId)).toBe(true);
  });

  test("a draft may be written again and again: what was taken out and comes back is what it was", async () => {
    await perform(cast.partner, writeStrategy, asItStands({ problem: "" }));
    const { id, proposalId } = await newest();
    expect(await perform(cast.partner, editStrategy, asItStands({ proposalId }))).toMatchObject({
      ok: true,
    });
    const problem = (await wordings(id)).find(({ passage }) => passage.part === "problem");
    expect(problem).toMatchObject({ passageId: cast.passages.problem, since: 1 });
  });
});

type Row = {
  versionId: string;
  passageId: string;
  authorId: string;
  groupId: string | null;
  writtenAt: Date;
  since: number;
};

describe("what the database refuses, whoever asks", () => {
  /** A draft with one passage of its own. */
  async function draft() {
    await perform(cast.partner, writeStrategy, { vision: "Ny vision.", "goal-1": "Et mål" });
    return newest();
  }
  const passage = () =>
    db().passage.create({ data: { initiativeId: cast.initiativeId, part: "principles" } });
  const insert = async (versionId: string, over: Partial<Row> = {}) => {
    const row: Row = {
      ...{
        groupId: null,
        versionId,
        passageId: (await passage()).id,
        authorId: cast.backboneLead.personId,
      },
      ...{ writtenAt: new Date(), since: 2, ...over },
    };
    return db().$executeRaw`
      insert into "PassageWording" (id, "versionId", "passageId", position, text, "authorId", "writtenAt", since, "groupId")
      values (gen_random_uuid(), ${row.versionId}::uuid, ${row.passageId}::uuid, 9, 'Ord', ${row.authorId}::uuid,
              ${row.writtenAt}, ${row.since}, ${row.groupId}::uuid)`;
  };

  test("a passage by somebody who acts for the backbone: written, changed, dated back, or for its group", async () => {
    const { id } = await draft();
    await expect(insert(id)).rejects.toThrow("passage_author_not_backbone");
    const longAgo = new Date(cast.now.getTime() - 500 * 86_400_000);
    await expect(insert(id, { writtenAt: longAgo })).rejects.toThrow("passage_author_not_backbone");
    await expect(
      insert(id, { authorId: cast.partner.personId, writtenAt: longAgo }),
    ).rejects.toThrow("passage_author_not_backbone");
    await expect(
      insert(id, { authorId: cast.partner.personId, groupId: cast.groups.backbone }),
    ).rejects.toThrow("passage_author_not_backbone");
    await expect(
      db()
        .$executeRaw`update "PassageWording" set "authorId" = ${cast.backboneStaff.personId}::uuid where "versionId" = ${id}::uuid`,
    ).rejects.toThrow("passage_author_not_backbone");
    await insert(id, { authorId: cast.partner.personId });
  });

  test("the database and the rules count the same words", async () => {
    const texts = ["a  b", " a\tb\n", "a\u00a0b", "a\r\n\v\fb", "a\u200bb", "æ\u2028ø", "", " \n "];
    for (const text of texts) {
      const [row] = await db().$queryRaw<{ words: string }[]>`select words_of(${text}) as words`;
      expect(row?.words).toBe(wordsOf(text));
    }
  });

  test("a word in a submitted version, and what its strategies serve", async () => {
    const frozen = cast.strategyVersionId;
    const authorId = cast.partner.personId;
    await expect(insert(frozen, { authorId, since: 1 })).rejects.toThrow("strategy_is_frozen");
    for (const statement of [
      `update "PassageWording" set text = 'Andet' where "versionId" = $1::uuid`,
      `delete from "PassageWording" where "versionId" = $1::uuid`,
      `delete from "ServedGoal" s using "PassageWording" w where w.id = s."wordingId" and w."versionId" = $1::uuid`,
    ]) {
      await expect(db().$executeRawUnsafe(statement, frozen)).rejects.toThrow("strategy_is_frozen");
    }
  });

  test("a pen for the backbone, and a tidying that changes a word", async () => {
    const { id: versionId } = await draft();
    const at = new Date();
    await expect(
      db().penHolding.create({
        data: {
          ...{ versionId, at, personId: cast.backboneLead.personId },
          namedById: cast.chair.personId,
        },
      }),
    ).rejects.toThrow("pen_not_backbone");
    const all = await wordings(cast.strategyVersionId);
    const layout = all.map(({ passageId, text }) => ({ passageId, text: `${text}\n` }));
    const tidy = (changed: typeof layout) =>
      db().layoutTidying.create({
        data: {
          ...{ versionId: cast.strategyVersionId, at, layout: changed },
          personId: cast.backboneLead.personId,
        },
      });
    await expect(tidy(layout.slice(1))).rejects.toThrow("tidying_keeps_words");
    await expect(tidy([...layout, ...layout.slice(0, 1)])).rejects.toThrow("tidying_keeps_words");
    await expect(
      tidy(layout.map((one, index) => (index === 0 ? { ...one, text: "Noget andet." } : one))),
    ).rejects.toThrow("tidying_keeps_words");
    await expect(tidy(layout.toReversed())).resolves.toBeTruthy();
  });
});

describe("the pen", () => {
  test("is given by the chair: a draft of the text in force, which its holder writes on, whatever their role", async () => {
    const given = await perform(cast.chair, givePen, { personId: cast.sideline.personId });
    expect(given).toMatchObject({ ok: true });
    const { id, proposalId } = await newest();
    expect(await wordings(id)).toHaveLength(6);
    expect((await wordings(id)).every(({ since }) => since === 1)).toBe(true);
    const onBehalfOf = `organisation:${cast.organisations.newspaper}`;
    const edit = { ...asItStands(), proposalId, onBehalfOf, vision: "Ingen er alene i Kystby." };
    expect(await perform(cast.sideline, editStrategy, edit)).toMatchObject({ ok: true });
    const vision = (await wordings(id)).find(({ passage }) => passage.part === "vision");
    expect(vision).toMatchObject({ authorId: cast.sideline.personId, since: 2 });
    expect(await perform(cast.partner, editStrategy, edit)).toMatchObject({ reason: "not-found" });
    expect(await perform(cast.chair, givePen, { personId: cast.partner.personId })).toMatchObject({
      reason: "pen-is-given",
    });
    await perform(cast.chair, takePenBack, { versionId: id });
    expect(await perform(cast.sideline, editStrategy, edit)).toMatchObject({
      reason: "not-allowed",
    });
    expect(await perform(cast.chair, takePenBack, { versionId: id })).toMatchObject({
      reason: "already-done",
    });
  });

  test("is not for the secretariat, and not a member's to give", async () => {
    const personId = cast.backboneLead.personId;
    expect(await perform(cast.chair, givePen, { personId })).toMatchObject({
      ...{ ok: false, reason: "not-by-backbone" },
    });
    for (const name of ["memberOne", "partner", "backboneLead"] as const) {
      const asked = await perform(cast[name], givePen, { personId: cast.partner.personId });
      expect(asked).toMatchObject({ reason: "not-allowed" });
    }
    expect(
      await db().penHolding.count({ where: { version: { initiativeId: cast.initiativeId } } }),
    ).toBe(0);
  });
});

describe("laying the text out anew", () => {
  const fields = (over: Fields = {}): Fields => ({ versionId: cast.strategyVersionId, ...over });

  test("the secretariat moves line breaks and goals; the words and their authors stay, and it is shown", async () => {
    const moved = fields({
      [`text-${cast.passages.vision}`]: "Ingen ung i Kystby\nstår alene.",
      ...{ [`place-${cast.goals.first}`]: "2", [`place-${cast.goals.second}`]: "1" },
    });
    expect(await perform(cast.backboneLead, tidyLayout, moved)).toMatchObject({ ok: true });
    const member = await memberOf(cast.partner);
    const shown = await currentStrategy(member);
    expect(shown?.tidied?.personName).toBe(cast.backboneLead.name);
    const goals = shown?.passages.filter(({ part }) => part === "goals");
    expect(goals?.map(({ passageId }) => passageId)).toEqual([cast.goals.second, cast.goals.first]);
    expect(shown?.passages[0]).toMatchObject({
      ...{ text: "Ingen ung i Kystby\nstår alene.", partyName: "Ungdomsklubben", since: 1 },
    });
    const [written] = await findVersions(member, [1], true);
    expect(written?.passages[0]?.text).toBe("Ingen ung i Kystby står alene.");
  });

  test("a word that comes, goes or changes is refused beside its passage, and nothing is kept", async () => {
    const name = `text-${cast.passages.vision}`;
    for (const text of ["Ingen ung i Kystby står alene nu.", "Ingen ung står alene.", ""]) {
      expect(await perform(cast.backboneLead, tidyLayout, fields({ [name]: text }))).toMatchObject({
        ...{ ok: false, reason: "words-changed" },
        fields: { [name]: expect.any(String) },
      });
    }
    expect(
      await db().layoutTidying.count({ where: { version: { initiativeId: cast.initiativeId } } }),
    ).toBe(0);
  });

  test("is the secretariat's alone, not of a draft, and not while it is voted on", async () => {
    for (const name of ["chair", "partner"] as const) {
      expect(await perform(cast[name], tidyLayout, fields())).toMatchObject({
        reason: "not-allowed",
      });
    }
    await perform(cast.partner, writeStrategy, asItStands({ vision: "Ny." }));
    const { id: versionId, proposalId } = await newest();
    const tidy = () => perform(cast.backboneLead, tidyLayout, { versionId });
    expect(await tidy()).toMatchObject({ reason: "not-found" });
    await perform(cast.partner, submitProposal, { proposalId });
    expect(await tidy()).toMatchObject({ ok: true });
    await perform(cast.chair, openProposal, {
      ...{ proposalId, closesOn: typedDay(addDays(dayOf(new Date()), 9)), closesAt: "12.00" },
    });
    expect(await tidy()).toMatchObject({ reason: "not-to-tidy" });
  });
});
