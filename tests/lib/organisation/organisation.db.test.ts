import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { addMonths, dayOf, typedDay } from "@/lib/dates";
import { countStatements, db } from "@/lib/db";
import type { Member } from "@/lib/member";
import {
  changeParticipation,
  describeOrganisation,
  registerOrganisation,
} from "@/lib/organisation/organisation-actions";
import { listOrganisations } from "@/lib/organisation/organisation-queries";
import {
  affiliatePerson,
  describePerson,
  endAffiliation,
  registerPerson,
  removePerson,
  sayWhetherPublic,
} from "@/lib/organisation/person-actions";
import { listPeople } from "@/lib/organisation/person-queries";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const today = dayOf(new Date());
const inAYear = addMonths(today, 12);
let cast: Cast;
let round = 0;

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `organisation-${round}` });
});

type Fields = Record<string, string>;
const perform = (person: { accountId: string } | null, action: MemberAction, fields: Fields) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const deeds = () => db().auditEntry.count({ where: { initiativeId: cast.initiativeId } });

const newOrganisation = {
  name: "Vesterfjord Musikskole",
  sector: "education",
  participation: "involved",
  from: typedDay(today),
};

describe("an organisation", () => {
  test("is written in by the backbone, with how it takes part", async () => {
    const outcome = await perform(cast.backboneLead, registerOrganisation, newOrganisation);
    const made = await db().organisation.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, name: newOrganisation.name },
      include: { participations: true },
    });
    expect(outcome).toMatchObject({ ok: true, to: expect.stringContaining(made.id) });
    expect(made.participations).toMatchObject([{ kind: "involved", from: today, until: null }]);
    expect(await deeds()).toBe(1);
  });

  test.each(["partner", "chair", "stranger", "initiator"] as const)(
    "is not written in by the %s after the start-up",
    async (who) => {
      const before = await db().organisation.count();
      const answer = await perform(cast[who], registerOrganisation, newOrganisation);
      expect(answer).toMatchObject({ ok: false });
      expect(await db().organisation.count()).toBe(before);
      expect(await deeds()).toBe(0);
    },
  );

  test("does not get a name that is taken, and the field says so", async () => {
    const answer = await perform(cast.backboneLead, registerOrganisation, {
      ...newOrganisation,
      name: "Kystby Skole",
    });
    expect(answer).toMatchObject({ ok: false, reason: "name-taken", fields: { name: /./ } });
  });

  test.each([
    ["name", ""],
    ["sector", "choir"],
    ["participation", ""],
    ["from", "31-02-2026"],
    ["link", "javascript:alert(1)"],
  ])("is refused when %s is %j, and what was typed is kept", async (field, value) => {
    const fields = { ...newOrganisation, does: "Spiller", [field]: value };
    const answer = await perform(cast.backboneLead, registerOrganisation, fields);
    expect(answer).toMatchObject({
      ok: false,
      reason: "check-fields",
      fields: { [field]: expect.any(String) },
      values: { does: "Spiller" },
    });
  });

  const described = (organisationId: string) => ({
    organisationId,
    name: "Kystspejderne i Kystby",
    sector: "civil_society",
    note: "Overskrevet",
    noteKeptUntil: typedDay(addDays(today, 365)),
    lastInTouchOn: typedDay(today),
    offers: "Tyve voksne hver mandag",
  });

  test("is described by those who act for it, but not the office's own note", async () => {
    const { scouts } = cast.organisations;
    await db().organisation.update({
      where: { id: scouts },
      data: { note: "Ring om aftenen", noteKeptUntil: inAYear },
    });
    const outcome = await perform(cast.partner, describeOrganisation, described(scouts));
    expect(outcome).toMatchObject({ ok: true });
    const after = await db().organisation.findUniqueOrThrow({ where: { id: scouts } });
    expect(after).toMatchObject({
      ...{ name: "Kystspejderne i Kystby", offers: "Tyve voksne hver mandag" },
      ...{ note: "Ring om aftenen", noteKeptUntil: inAYear, lastInTouchOn: null },
    });
    expect(after.searchKey).toBe("kystspejderne i kystby");
  });

  test("matters before it takes part, and somebody of the initiative keeps the relation", async () => {
    const { personId } = cast.chair;
    const actor = { ...newOrganisation, participation: "none", relationKeeperId: personId };
    const outcome = await perform(cast.backboneLead, registerOrganisation, actor);
    expect(outcome).toMatchObject({ ok: true });
    const made = await db().organisation.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, name: actor.name },
      include: { participations: true },
    });
    expect(made).toMatchObject({ relationKeeperId: personId, participations: [] });
    await perform(cast.backboneLead, removePerson, { personId });
    const after = await db().organisation.findUniqueOrThrow({ where: { id: made.id } });
    expect(after.relationKeeperId).toBeNull();
  });

  test("is kept by nobody of another initiative, nor by somebody who left", async () => {
    const { personId } = cast.partner;
    await perform(cast.backboneLead, removePerson, { personId });
    for (const [keeper, reason] of [
      [cast.stranger.personId, "not-found"],
      [personId, "person-removed"],
    ] as const) {
      const actor = { ...newOrganisation, relationKeeperId: keeper };
      expect(await perform(cast.backboneLead, registerOrganisation, actor)).toMatchObject({
        reason,
      });
    }
  });

  test.each([
    ["", /./],
    [typedDay(addDays(today, -1)), /./],
  ])("has no remark that is kept until %j", async (noteKeptUntil, sentence) => {
    const actor = { ...newOrganisation, note: "Lukket om mandagen", noteKeptUntil };
    const answer = await perform(cast.backboneLead, registerOrganisation, actor);
    expect(answer).toMatchObject({ ok: false, fields: { noteKeptUntil: sentence } });
    const first = await perform(cast.backboneLead, registerOrganisation, {
      ...newOrganisation,
      noteKeptUntil,
    });
    expect(first).toMatchObject({ ok: true });
    const [made] = await db().organisation.findMany({ where: { name: newOrganisation.name } });
    expect(made?.noteKeptUntil).toBeNull();
    const raw = db()
      .$executeRaw`update "Organisation" set note = 'x', "noteKeptUntil" = null where id = ${made?.id}::uuid`;
    await expect(raw).rejects.toThrow(/note_has_an_end/);
  });

  test("is not described by those who act for another, nor from another initiative", async () => {
    const { school } = cast.organisations;
    expect(await perform(cast.partner, describeOrganisation, described(school))).toMatchObject({
      reason: "not-allowed",
    });
    const elsewhere = described(cast.other.organisationId);
    expect(await perform(cast.backboneLead, describeOrganisation, elsewhere)).toMatchObject({
      reason: "not-found",
    });
    expect(await deeds()).toBe(0);
  });

  test("takes part in another way from a day, and the old way is kept", async () => {
    const organisationId = cast.organisations.scouts;
    const from = addDays(today, 30);
    const change = { organisationId, participation: "core", from: typedDay(from) };
    await perform(cast.backboneLead, changeParticipation, change);
    const rows = await db().participation.findMany({
      where: { organisationId },
      orderBy: { from: "asc" },
    });
    expect(rows).toMatchObject([
      { kind: "involved", until: from },
      { kind: "core", from, until: null },
    ]);
  });

  test("can change back before the change, without two at once", async () => {
    const organisationId = cast.organisations.scouts;
    const change = (participation: string, from: Date) =>
      perform(cast.backboneLead, changeParticipation, {
        organisationId,
        participation,
        from: typedDay(from),
      });
    await change("core", addDays(today, 30));
    await change("none", addDays(today, 10));
    const { rows } = await listOrganisations(
      memberOf(cast.backboneLead),
      { search: "kystspejderne", participation: null, sector: null, after: null },
      addDays(today, 40),
    );
    expect(rows).toMatchObject([{ participation: null }]);
  });

  test("does not change how it takes part at its own wish alone", async () => {
    const organisationId = cast.organisations.scouts;
    const fields = { organisationId, participation: "core", from: typedDay(today) };
    expect(await perform(cast.partner, changeParticipation, fields)).toMatchObject({
      reason: "not-allowed",
    });
  });
});

describe("a person", () => {
  const fields = { name: "Åse Bøgh", email: "AASE@example.org", from: typedDay(today) };

  test("is written in by the backbone and acts for an organisation", async () => {
    const organisationId = cast.organisations.scouts;
    await perform(cast.backboneLead, registerPerson, { ...fields, organisationId });
    const person = await db().person.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, name: "Åse Bøgh" },
      include: { affiliations: true },
    });
    expect(person).toMatchObject({ email: "aase@example.org", accountId: null });
    expect(person.affiliations).toMatchObject([{ organisationId, from: today, until: null }]);
  });

  test("is not written in by a partner, nor for another initiative's organisation", async () => {
    const before = await db().person.count();
    expect(await perform(cast.partner, registerPerson, fields)).toMatchObject({ ok: false });
    const { organisationId } = cast.other;
    const elsewhere = { ...fields, organisationId };
    expect(await perform(cast.backboneLead, registerPerson, elsewhere)).toMatchObject({
      reason: "not-found",
    });
    expect(await db().person.count()).toBe(before);
  });

  test("describes herself, and nobody else's page", async () => {
    const { personId } = cast.partner;
    const change = { personId, name: "Camilla Storm Lind", email: "", phone: "12 34 56 78" };
    expect(await perform(cast.partner, describePerson, change)).toMatchObject({ ok: true });
    const after = await db().person.findUniqueOrThrow({ where: { id: personId } });
    expect(after).toMatchObject({ name: "Camilla Storm Lind", phone: "12 34 56 78", email: null });
    const others = { ...change, personId: cast.chair.personId };
    expect(await perform(cast.partner, describePerson, others)).toMatchObject({
      reason: "not-allowed",
    });
  });

  test("says herself whether her name is public; nobody says it for her", async () => {
    const consent = { personId: cast.partner.personId, isPublic: "on" };
    expect(await perform(cast.backboneLead, sayWhetherPublic, consent)).toMatchObject({
      reason: "not-allowed",
    });
    expect(await perform(cast.chair, sayWhetherPublic, consent)).toMatchObject({ ok: false });
    const publicSince = async () =>
      (await db().person.findUniqueOrThrow({ where: { id: consent.personId } })).publicSince;
    expect(await publicSince()).toBeNull();
    await perform(cast.partner, sayWhetherPublic, consent);
    expect(await publicSince()).not.toBeNull();
    await perform(cast.partner, sayWhetherPublic, { personId: consent.personId });
    expect(await publicSince()).toBeNull();
  });

  test("acts for one more organisation, and no longer for it after a day", async () => {
    const { personId } = cast.partner;
    const organisationId = cast.organisations.school;
    const from = subDays(today, 20);
    const row = { personId, organisationId, title: "Rådgiver", from: typedDay(from) };
    expect(await perform(cast.partner, affiliatePerson, row)).toMatchObject({ ok: false });
    expect(await perform(cast.backboneLead, affiliatePerson, row)).toMatchObject({ ok: true });
    expect(await perform(cast.backboneLead, affiliatePerson, row)).toMatchObject({
      reason: "period-overlaps",
    });
    const { id } = await db().affiliation.findFirstOrThrow({ where: { personId, organisationId } });
    const end = { affiliationId: id, lastDay: typedDay(subDays(today, 1)) };
    expect(await perform(cast.chair, endAffiliation, end)).toMatchObject({ ok: false });
    expect(await perform(cast.backboneLead, endAffiliation, end)).toMatchObject({ ok: true });
    const ended = await db().affiliation.findUniqueOrThrow({ where: { id } });
    expect(ended.until).toEqual(today);
  });
});

describe("a person who is taken out", () => {
  test("loses seats, affiliations and sessions today; votes and words stay", async () => {
    const { personId, accountId } = cast.memberOne;
    const votes = await db().vote.count({ where: { personId } });
    const outcome = await perform(cast.backboneLead, removePerson, { personId });
    expect(outcome).toMatchObject({ ok: true });
    const after = await db().person.findUniqueOrThrow({
      where: { id: personId },
      include: { holdings: true, affiliations: true, account: true },
    });
    expect(after.removedAt).not.toBeNull();
    expect([...after.holdings, ...after.affiliations].map((row) => row.until)).toEqual([
      today,
      today,
    ]);
    expect(after.account?.sessionEpoch).toBe(1);
    expect(await db().vote.count({ where: { personId } })).toBe(votes);
    expect(votes).toBeGreaterThan(0);
    expect(await actingAs({ accountId }, currentRoles)).toBeNull();
  });

  test("is taken out by nobody but the office, and only once", async () => {
    const { personId } = cast.memberOne;
    for (const who of [cast.chair, cast.partner, cast.stranger]) {
      expect(await perform(who, removePerson, { personId })).toMatchObject({ ok: false });
    }
    expect(await db().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      removedAt: null,
    });
    await perform(cast.backboneLead, removePerson, { personId });
    expect(await perform(cast.backboneLead, removePerson, { personId })).toMatchObject({
      reason: "person-removed",
    });
  });

  async function currentRoles() {
    const { currentMember } = await import("@/lib/session");
    return currentMember(cast.slug);
  }
});

describe("the registers", () => {
  const filter = { search: "", participation: null, sector: null, after: null };

  test("show only the member's own initiative, in Danish order", async () => {
    const { rows, total, next } = await listOrganisations(memberOf(cast.partner), filter, today);
    expect(total).toBe(11);
    expect(next).toBeNull();
    expect(rows.map((row) => row.name)).not.toContain("Bakkeby Kommune");
    const sorted = rows.map((row) => row.name).toSorted(new Intl.Collator("da").compare);
    expect(rows.map((row) => row.name)).toEqual(sorted);
  });

  test.each([
    [{ search: "KYSTBY" }, 6],
    [{ search: "kystby skole" }, 1],
    [{ sector: "municipality" as const }, 2],
    [{ participation: "informed" as const }, 1],
    [{ participation: "none" as const }, 0],
    [{ search: "%" }, 11],
  ])("narrowed by %j hold %i", async (change, count) => {
    const { total } = await listOrganisations(
      memberOf(cast.partner),
      { ...filter, ...change },
      today,
    );
    expect(total).toBe(count);
  });

  test("are paged by key, and each row stands on exactly one page", async () => {
    await db().organisation.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        initiativeId: cast.initiativeId,
        name: `Forening ${index}`,
        searchKey: `forening ${index}`,
        sortKey: `forening ${index % 7}`,
        sector: "other" as const,
      })),
    });
    const seen: string[] = [];
    let after: [string, string] | null = null;
    for (let page = 0; page < 5; page += 1) {
      const { rows, next } = await listOrganisations(
        memberOf(cast.partner),
        { ...filter, after },
        today,
      );
      seen.push(...rows.map((row) => row.id));
      if (!next) break;
      after = [next.slice(37), next.slice(0, 36)];
    }
    expect(seen).toHaveLength(131);
    expect(new Set(seen).size).toBe(131);
  });

  test("of people find by name and by organisation, and cost one statement at any size", async () => {
    const member = memberOf(cast.partner);
    const people = { search: "", organisationId: null, withRemoved: false, after: null };
    const { result, count } = await countStatements(() => listPeople(member, people, today));
    expect(result.total).toBe(16);
    expect(count).toBe(1);
    const names = async (search: string) =>
      (await listPeople(member, { ...people, search }, today)).rows.map((row) => row.name);
    expect(await names("storm")).toEqual(["Camilla Storm"]);
    expect(await names("kystspejderne")).toEqual(["Camilla Storm"]);
    expect(await names("winge")).toEqual([]);
  });
});

/** What the queries ask of a member. */
function memberOf(person: { personId: string; accountId: string }): Member {
  return { ...person, initiativeId: cast.initiativeId, slug: cast.slug } as unknown as Member;
}
