import { beforeEach, describe, expect, test } from "vitest";
import { registerActivity } from "@/lib/activities/actions";
import { possiblePenHolders } from "@/lib/agenda/history-queries";
import { db } from "@/lib/db";
import { writeProposal } from "@/lib/decisions/actions";
import { peopleToAsk } from "@/lib/decisions/advice/queries";
import { proposalOptions } from "@/lib/decisions/form-queries";
import { roomChoices } from "@/lib/exercise/preparation/queries";
import type { Member } from "@/lib/member";
import { withNamed } from "@/lib/organisation/find-named";
import { namedField } from "@/lib/organisation/named-rules";
import { personChoices } from "@/lib/organisation/person-queries";
import { newUuid } from "@/lib/uuid";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let slug: string;
let round = 0;
let scouts: { id: string; name: string };

beforeEach(async () => {
  round += 1;
  slug = `cast-${round}`;
  cast = await makeCast(db(), { slug });
  scouts = await db().organisation.findUniqueOrThrow({ where: { id: cast.organisations.scouts } });
});

const owner = namedField("owner", { prefix: "o" });
const register = (fields: Record<string, string | string[]>) =>
  send(registerActivity.bind(null, slug), { title: "Natur i byen", ...fields });
const registered = () =>
  db().activity.findFirst({
    where: { title: "Natur i byen", initiativeId: cast.initiativeId },
    select: { ownerOrganisationId: true },
  });

describe("an organisation that is named in a form", () => {
  test("is as if it had been chosen, in whatever case it is written", async () => {
    await actAs(cast.backboneLead);
    const answer = await register({ owner: "", [owner]: ` ${scouts.name.toUpperCase()} ` });
    expect(answer.ok).toBe(true);
    expect(await registered()).toEqual({ ownerOrganisationId: scouts.id });
  });

  test("and is not known is told beside its field, and what was typed stays", async () => {
    await actAs(cast.backboneLead);
    const answer = await register({ owner: "", [owner]: "Findes ikke", description: "Ture" });
    expect(answer).toMatchObject({
      ...{ ok: false, reason: "check-fields" },
      fields: {
        [owner]:
          "Der er ingen organisation med det navn. Skriv det, som det står på listen over organisationer.",
      },
      values: { [owner]: "Findes ikke", description: "Ture" },
    });
    expect(await registered()).toBeNull();
  });

  test("of another initiative is not known", async () => {
    const other = await makeCast(db(), { slug: `other-${round}` });
    const where = { id: other.organisations.scouts };
    await db().organisation.update({
      where,
      data: { name: "Kun derovre", sortKey: "kun derovre" },
    });
    await actAs(cast.backboneLead);
    expect(await register({ owner: "", [owner]: "Kun derovre" })).toMatchObject({ ok: false });
  });

  test("beside something chosen is one too many", async () => {
    await actAs(cast.backboneLead);
    const both = { owner: `g:${cast.groups.working}`, [owner]: scouts.name };
    const answer = await register(both);
    expect(answer).toMatchObject({
      ok: false,
      fields: { [owner]: expect.stringContaining("Ikke begge dele") },
    });
  });

  test("and could be two is neither, unless it is written as one of them is", async () => {
    await actAs(cast.backboneLead);
    const { id, ...like } = await db().organisation.findUniqueOrThrow({ where: { id: scouts.id } });
    const shouting = { ...like, id: newUuid(), name: scouts.name.toUpperCase() };
    await db().organisation.create({ data: shouting });
    expect(await register({ owner: "", [owner]: scouts.name.toLowerCase() })).toMatchObject({
      ok: false,
    });
    expect((await register({ owner: "", [owner]: scouts.name })).ok).toBe(true);
    expect(await registered()).toEqual({ ownerOrganisationId: scouts.id });
  });

  test("may be refused for what it is: that stands at its field too", async () => {
    await actAs(cast.partner);
    const answer = await send(writeProposal.bind(null, slug), {
      ...{ kind: "grant_money", title: "Busser", amount: "500", purpose: "Ture" },
      [namedField("applicant")]: "",
    });
    expect(answer).toMatchObject({
      ok: false,
      fields: { [namedField("applicant")]: expect.any(String) },
    });
    expect(answer).not.toHaveProperty("fields.applicant");
  });

  test("with others is added to those that are ticked", async () => {
    await actAs(cast.partner);
    const { school } = cast.organisations;
    const answer = await send(writeProposal.bind(null, slug), {
      ...{ kind: "elect_backbone", title: "Ny vært", name: "Sekretariat", candidates: school },
      [namedField("candidates", { number: 1 })]: scouts.name,
      [namedField("candidates", { number: 2 })]: "",
    });
    expect(answer).toMatchObject({ ok: true });
    const { effect } = await db().proposal.findFirstOrThrow({ where: { title: "Ny vært" } });
    expect(effect).toMatchObject({ candidates: [school, scouts.id] });
  });
});

describe("a person that is named in a form", () => {
  const keeper = namedField("relationKeeperId", { of: "person" });
  const named = (words: string) =>
    withNamed({ fields: { [keeper]: words }, deedKey: null }, cast.initiativeId);

  test("is told from a namesake by the organisation in brackets", async () => {
    const chair = await db().person.findUniqueOrThrow({
      where: { id: cast.chair.personId },
      select: { id: true, name: true, initiativeId: true, sortKey: true, searchKey: true },
    });
    expect(await named(chair.name)).toMatchObject({ fields: { relationKeeperId: chair.id } });
    const twin = await db().person.create({ data: { ...chair, id: newUuid() } });
    await expect(named(chair.name)).rejects.toMatchObject({
      fields: { [keeper]: "several-people-named" },
    });
    await db().affiliation.create({
      data: { personId: twin.id, organisationId: scouts.id, from: cast.now },
    });
    expect(await named(`${chair.name} (${scouts.name})`)).toMatchObject({
      fields: { relationKeeperId: twin.id },
    });
    await expect(named(`${chair.name} (Ukendt)`)).rejects.toMatchObject({
      fields: { [keeper]: "no-person-named" },
    });
  });

  test("and has been removed is nobody", async () => {
    const { id, name } = await db().person.update({
      where: { id: cast.partner.personId },
      data: { removedAt: cast.now },
    });
    expect(id).toBe(cast.partner.personId);
    await expect(named(name)).rejects.toMatchObject({ fields: { [keeper]: "no-person-named" } });
  });

  test("and a person too: of two with the same name the one of the organisation behind it", async () => {
    const people = await Promise.all(
      ["school", "scouts"].map((key) =>
        db().person.create({
          data: {
            ...{ initiativeId: cast.initiativeId, name: "Bo Lund" },
            ...{ searchKey: "bo lund", sortKey: "bo lund" },
            affiliations: {
              create: {
                organisationId: cast.organisations[key as "school" | "scouts"],
                from: new Date("2026-01-01"),
              },
            },
          },
        }),
      ),
    );
    const field = namedField("person", { of: "person" });
    const named = (words: string) =>
      withNamed({ fields: { [field]: words }, deedKey: null }, cast.initiativeId);
    expect((await named(`Bo Lund (${scouts.name})`)).fields.person).toBe(people[1]?.id);
    for (const [words, reason] of [
      ["Bo Lund", "several-people-named"],
      ["Ingen Sådan", "no-person-named"],
    ] as const) {
      await expect(named(words)).rejects.toMatchObject({ fields: { [field]: reason } });
    }
  });
});

describe("people to choose among", () => {
  const chosenFrom: Record<string, (member: Member) => Promise<{ id: string; name: string }[]>> = {
    "who keeps a relation": personChoices,
    "who is proposed": async (member) => (await proposalOptions(member, cast.now)).people,
    "whose advice is taken": (member) => peopleToAsk(member, newUuid()),
    "who holds the pen": (member) => possiblePenHolders(member, cast.now),
    "who is let into an exercise": async (member) => (await roomChoices(member, newUuid())).people,
  };

  test.each(Object.entries(chosenFrom))(
    "%s: namesakes are told by their organisations, and understood as they are told",
    async (_of, choices) => {
      const { id, accountId, ...twin } = await db().person.findUniqueOrThrow({
        where: { id: cast.partner.personId },
      });
      expect(accountId).not.toBeNull();
      const account = await db().account.create({ data: { email: `${newUuid()}@post.example` } });
      const { school } = cast.organisations;
      const other = await db().person.create({
        data: {
          ...{ ...twin, id: newUuid(), accountId: account.id, email: null },
          affiliations: { create: { organisationId: school, from: cast.now } },
        },
      });
      const member = { initiativeId: cast.initiativeId, personId: cast.chair.personId } as Member;
      const found = (await choices(member)).filter(({ name }) => name.startsWith(twin.name));
      expect(found.map((one) => one.id).toSorted()).toEqual([id, other.id].toSorted());
      const field = namedField("person", { of: "person" });
      for (const one of found) {
        expect(one.name).toMatch(/ \(.+\)$/);
        const typed = { fields: { [field]: one.name }, deedKey: null };
        expect((await withNamed(typed, cast.initiativeId)).fields.person).toBe(one.id);
      }
    },
  );

  test("whoever shares no name is told by that alone", async () => {
    const member = { initiativeId: cast.initiativeId, personId: cast.chair.personId } as Member;
    const names = (await personChoices(member)).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => name.includes("("))).toEqual([]);
  });
});

describe("an activity that is named in a form", () => {
  const field = namedField("activityId", { of: "activity" });
  const named = (words: string) =>
    withNamed({ fields: { [field]: words }, deedKey: null }, cast.initiativeId);
  const called = async (title: string) => {
    await actAs(cast.backboneLead);
    await send(registerActivity.bind(null, slug), { title, owner: `o:${scouts.id}` });
    const where = { title, initiativeId: cast.initiativeId };
    return (await db().activity.findFirstOrThrow({ where, select: { id: true } })).id;
  };

  test("is found by its title in whatever case; one alone that stands exactly so goes before", async () => {
    const walk = await called("Nattevandring");
    expect((await named("NATTEVANDRING")).fields.activityId).toBe(walk);
    const loud = await called("NATTEVANDRING");
    expect((await named("NATTEVANDRING")).fields.activityId).toBe(loud);
    await expect(named("nattevandring")).rejects.toMatchObject({
      fields: { [field]: "several-activities-named" },
    });
  });

  test("and is another initiative's is not known", async () => {
    await called("Nattevandring");
    const other = await makeCast(db(), { slug: `elsewhere-${round}` });
    const typed = { fields: { [field]: "Nattevandring" }, deedKey: null };
    await expect(withNamed(typed, other.initiativeId)).rejects.toMatchObject({
      fields: { [field]: "no-activity-named" },
    });
  });
});
