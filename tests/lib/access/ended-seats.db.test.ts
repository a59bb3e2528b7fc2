import { readdirSync } from "node:fs";
import { join } from "node:path";
import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { deeds, may } from "@/lib/policy";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, actingAs, formOf } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { exportedActions, needNoMember } from "@/tests/support/exported-actions";
import { NotFound } from "@/tests/support/next/navigation";

/** Nobody keeps access through a seat that ended, in whatever way it did: no page, no file, no deed. */

freshDatabase();

const today = dayOf(new Date());
let cast: Cast;
let round = 0;

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `ended-${round}` });
});

/** Each leaves the rest running, so that one check too few shows. */
const endings: [string, () => Promise<unknown>][] = [
  [
    "their time in it ended",
    () =>
      db().seatHolding.updateMany({
        where: { seatId: cast.seats.lived },
        data: { until: today },
      }),
  ],
  [
    "the seat ended",
    () => db().seat.update({ where: { id: cast.seats.lived }, data: { until: today } }),
  ],
  [
    "the group closed",
    () =>
      db().group.update({
        where: { id: cast.groups.steering },
        data: { closedOn: today, closedReason: "Ny form" },
      }),
  ],
  [
    "their time has not begun",
    () =>
      db().seatHolding.updateMany({
        where: { seatId: cast.seats.lived },
        data: { from: addDays(today, 1) },
      }),
  ],
];

test("whoever sits there today is a member, until the last day is over", async () => {
  await db().seatHolding.updateMany({
    where: { seatId: cast.seats.lived },
    data: { until: addDays(today, 1) },
  });
  const member = await actingAs(cast.lived, () => currentMember(cast.slug));
  expect(member?.roles).toContain("steering-member");
});

describe.each(endings)("when %s", (_, end) => {
  test("nobody is a member by that seat", async () => {
    await end();
    expect(await actingAs(cast.lived, () => currentMember(cast.slug))).toBeNull();
  });

  test("every deed answers as to a stranger", async () => {
    await end();
    await actAs(cast.lived);
    const [proposalId = ""] = Object.values(cast.proposals);
    const form = { seatId: cast.seats.lived, proposalId, choice: "for", text: "Ja" };
    const before = await db().auditEntry.count();
    const reasons = new Map<string, unknown>();
    for (const { name, file, run } of await exportedActions()) {
      if (file.startsWith("lib/access/") || name in needNoMember) continue;
      const answer = (await run(cast.slug, null, formOf(form))) as { reason?: string } | undefined;
      if (answer?.reason !== "not-found") reasons.set(`${name} (${file})`, answer);
    }
    expect([...reasons]).toEqual([]);
    expect(await db().auditEntry.count()).toBe(before);
  });
});

test("what somebody is besides stays, and nothing more", async () => {
  await db().seat.update({ where: { id: cast.seats.memberOne }, data: { until: today } });
  const member = await actingAs(cast.memberOne, () => currentMember(cast.slug));
  expect(member?.seats).toEqual([]);
  expect(member?.roles.some((role) => role.startsWith("steering"))).toBe(false);
  const subject = { decidingGroupId: cast.groups.steering, electorate: "seats" as const };
  const allowed = deeds.filter((deed) => member && may(member, deed, subject));
  expect(allowed.filter((deed) => /^(vote|decision|ballot|matter|presence)\./.test(deed))).toEqual(
    [],
  );
});

test("every page and file of an initiative is not there for whoever sat in it", async () => {
  await endings[1]?.[1]();
  await actAs(cast.lived);
  const folder = join(import.meta.dirname, "../../../app/initiatives/[slug]");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)(page\.tsx|route\.ts)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(60);
  const shown: string[] = [];
  for (const file of files) {
    const module = (await import(join(folder, file))) as {
      default?: (props: object) => Promise<unknown>;
      GET?: (request: Request, context: object) => Promise<Response>;
    };
    const params = Promise.resolve(paramsOf());
    const asked = new Request("http://localhost/");
    const ask = module.default
      ? module.default({ params, searchParams: Promise.resolve({}) })
      : module.GET?.(asked, { params });
    const outcome = await Promise.resolve(ask).then(
      (answer) => (answer instanceof Response && answer.status === 404 ? "not found" : "shown"),
      (error: unknown) => (error instanceof NotFound ? "not found" : String(error)),
    );
    if (outcome !== "not found") shown.push(`${file}: ${outcome}`);
  }
  expect(shown).toEqual([]);
});

/** Of things that are there: only whoever asks is wrong. */
function paramsOf() {
  const { working } = cast.groups;
  return {
    ...{ slug: cast.slug, id: working, seatId: cast.seats.workingChair, number: "1", version: "1" },
    ...{ matter: working, draftId: working, invitationId: working, passage: "vision" },
  };
}
