import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { endorseVersion, withdrawEndorsement } from "@/lib/agenda/endorsement-actions";
import { agendaDue, partiesOn } from "@/lib/agenda/endorsement-queries";
import { askForEndorsement, whoCanCommit } from "@/lib/agenda/notices";
import { standingOf } from "@/lib/agenda/rules";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

/** Nothing listens there: what is queued stays. */
process.env.SMTP_URL = "smtp://127.0.0.1:1";

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `endorse-${round}` });
});

type Person = { accountId: string };
type Party = keyof Cast["organisations"];
const perform = (
  person: Person,
  action: MemberAction,
  party: Party,
  versionId = cast.strategyVersionId,
) =>
  actingAs(person, () =>
    send(action.bind(null, cast.slug), { versionId, organisationId: cast.organisations[party] }),
  );
const memberOf = async (person: Person) => {
  await actAs(person);
  return (await currentMember(cast.slug)) as Member;
};
const parties = async () => {
  const version = { id: cast.strategyVersionId, number: 1 };
  return partiesOn(await memberOf(cast.sideline), version, dayOf(new Date()));
};
const standing = async (party: Party) => {
  const all = await parties();
  const found = all.find(({ organisationId }) => organisationId === cast.organisations[party]);
  return found && standingOf(found);
};

describe("a party", () => {
  test("stands behind the version in force by the holder of its seat, and withdraws at any time", async () => {
    expect(await standing("school")).toBe("silent");
    expect(await perform(cast.deputyChair, endorseVersion, "school")).toMatchObject({ ok: true });
    expect(await standing("school")).toBe("behind");
    expect(await perform(cast.deputyChair, endorseVersion, "school")).toMatchObject({
      reason: "already-behind",
    });
    expect(await perform(cast.deputyChair, withdrawEndorsement, "school")).toMatchObject({
      ok: true,
    });
    expect(await standing("school")).toBe("silent");
    expect(await perform(cast.deputyChair, withdrawEndorsement, "school")).toMatchObject({
      reason: "not-behind",
    });
    expect(await perform(cast.deputyChair, endorseVersion, "school")).toMatchObject({ ok: true });
    const rows = await db().endorsement.findMany({ where: { versionId: cast.strategyVersionId } });
    expect(rows).toHaveLength(2);
  });

  test.each([
    ["workingMember", "school", "of the school, whose seat somebody else holds"],
    ["deputy", "business", "a deputy, while the holder is there"],
    ["partner", "school", "of another organisation"],
    ["backboneLead", "host", "of the secretariat"],
    ["sideline", "newspaper", "on the sideline"],
    ["initiator", "school", "an initiator without an organisation"],
  ] as const)("%s cannot commit %s: %s", async (name, party, _) => {
    expect(await perform(cast[name], endorseVersion, party)).toMatchObject({
      reason: "not-allowed",
    });
    expect(await db().endorsement.count({ where: { versionId: cast.strategyVersionId } })).toBe(0);
  });

  test("without a seat is committed by its own people; one that does not take part by nobody", async () => {
    expect(await perform(cast.partner, endorseVersion, "scouts")).toMatchObject({ ok: true });
    await db().participation.updateMany({
      where: { organisationId: cast.organisations.scouts },
      data: { until: dayOf(new Date()) },
    });
    await perform(cast.partner, withdrawEndorsement, "scouts");
    expect(await perform(cast.partner, endorseVersion, "scouts")).toMatchObject({
      reason: "not-a-party",
    });
  });

  test("only of the version in force, once, and never rewritten: in the database too", async () => {
    const row = {
      ...{ organisationId: cast.organisations.scouts, personId: cast.partner.personId },
      ...{ versionId: cast.strategyVersionId, at: new Date() },
    };
    const { id } = await db().endorsement.create({ data: row });
    await expect(db().endorsement.create({ data: row })).rejects.toThrow();
    await expect(
      db()
        .$executeRaw`update "Endorsement" set "organisationId" = ${cast.organisations.school}::uuid where id = ${id}::uuid`,
    ).rejects.toThrow("endorsement_is_kept");
    await expect(
      db().$executeRaw`delete from "Endorsement" where id = ${id}::uuid`,
    ).rejects.toThrow("endorsement_is_kept");
    await expect(
      db().endorsement.create({
        data: {
          ...row,
          organisationId: cast.organisations.host,
          personId: cast.backboneLead.personId,
        },
      }),
    ).rejects.toThrow("pen_not_backbone");
    await db().endorsement.update({ where: { id }, data: { withdrawnAt: new Date() } });
    await expect(
      db().endorsement.update({ where: { id }, data: { withdrawnAt: null } }),
    ).rejects.toThrow("endorsement_is_kept");
  });
});

describe("a new version", () => {
  /** The same words as version 2, adopted a moment ago. */
  async function adoptNext(adoptedAt = new Date()) {
    const { id: versionId } = await db().strategyVersion.create({
      data: {
        ...{ initiativeId: cast.initiativeId, number: 2, createdAt: subDays(cast.now, 4) },
        ...{ authorId: cast.partner.personId, proposalId: cast.proposals.open },
      },
    });
    await db().decision.create({
      data: {
        ...{ proposalId: cast.proposals.open, outcome: "adopted", decidedAt: adoptedAt, rule: {} },
        ...{ seatsAtDecision: 8, votesFor: 8, votesAgainst: 0, votesAbstain: 0 },
        adoption: { create: { versionId, adoptedAt } },
      },
    });
    return versionId;
  }

  test("asks again: who stood behind the former has not answered on this one", async () => {
    await perform(cast.partner, endorseVersion, "scouts");
    const versionId = await adoptNext();
    const all = await partiesOn(
      await memberOf(cast.partner),
      { id: versionId, number: 2 },
      dayOf(new Date()),
    );
    const scouts = all.find(({ organisationId }) => organisationId === cast.organisations.scouts);
    expect(scouts).toMatchObject({ endorsedAt: null, formerNumber: 1 });
    expect(await perform(cast.partner, endorseVersion, "scouts")).toMatchObject({
      reason: "not-in-force",
    });
    const due = await agendaDue(
      await memberOf(cast.partner),
      { answers: false },
      dayOf(new Date()),
    );
    expect(due.silent).toMatchObject([{ name: "Kystspejderne" }]);
    await perform(cast.partner, endorseVersion, "scouts", versionId);
    const after = await agendaDue(
      await memberOf(cast.partner),
      { answers: false },
      dayOf(new Date()),
    );
    expect(after.silent).toEqual([]);
  });

  test("asks exactly those whom the policy lets answer, each once, however often the work runs", async () => {
    const versionId = await adoptNext();
    const now = new Date();
    await askForEndorsement(db(), now);
    await askForEndorsement(db(), addDays(now, 1));
    const mails = await db().outboundMail.findMany({
      where: { subjectId: versionId, reason: "agenda.endorse" },
      select: { personId: true, text: true },
    });
    const entitled = await whoCanCommit(db(), { initiativeId: cast.initiativeId }, now);
    expect(mails.map(({ personId }) => personId).sort()).toEqual(
      entitled.map(({ id }) => id).sort(),
    );
    const all = await parties();
    for (const [name, person] of Object.entries(cast)) {
      if (!isPerson(person) || name === "stranger") continue;
      const member = await memberOf(person);
      const own = all.filter((party) => party.takesPart && may(member, "strategy.endorse", party));
      const told = entitled.find(({ id }) => id === member.personId)?.parties ?? [];
      expect([name, told.toSorted()]).toEqual([name, own.map((party) => party.name).toSorted()]);
    }
    expect(mails.find(({ personId }) => personId === cast.twoSeats.personId)?.text).toContain(
      "Kystby Bibliotek, Kystby Idræt",
    );
  });

  test("that is a fortnight old asks nobody any more, nor does one that was replaced", async () => {
    await adoptNext(subDays(cast.now, 10));
    await askForEndorsement(db(), new Date());
    expect(await db().outboundMail.count({ where: { initiativeId: cast.initiativeId } })).toBe(0);
  });
});

function isPerson(value: unknown): value is { accountId: string; personId: string } {
  return typeof value === "object" && value !== null && "personId" in value;
}
