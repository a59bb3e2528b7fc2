import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import type { Answer } from "@/lib/answer";
import { verifyChains } from "@/lib/audit-verify";
import { db } from "@/lib/db";
import messages from "@/lib/i18n/messages/da.json";
import type { Role } from "@/lib/member";
import { type Deed, ruleOf } from "@/lib/policy";
import { actAs } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { exportedActions } from "@/tests/support/exported-actions";
import { Redirected } from "@/tests/support/next/navigation";
import { dataOf, type Entry, formsFor, type Ids } from "./fuzz/forms";
import { isLong, runs, within } from "./fuzz/settings";
import { stageWith } from "./fuzz/stage";
import { changedTables, watchChanges } from "./fuzz/watch";

/**
 * Every action that the code exports, with generated forms by all kinds of people: no bug is thrown,
 * nothing changes without an audit row, a refusal changes nothing, a stranger learns nothing, and
 * there is an end to it.
 */

type Frame = { kind: "member" | "open"; deed?: Deed; input: z.ZodType };
const frames = vi.hoisted(() => new Map<unknown, unknown>()) as Map<unknown, Frame>;

// The frames are the real ones; only which schema stands behind which action is noted.
vi.mock("@/lib/action", async (original) => {
  const real = await original<typeof import("@/lib/action")>();
  const memberAction: typeof real.memberAction = (deed, parts) => {
    const run = real.memberAction(deed, parts);
    frames.set(run, { kind: "member", deed, input: parts.input });
    return run;
  };
  return { ...real, memberAction };
});
vi.mock("@/lib/open-action", async (original) => {
  const real = await original<typeof import("@/lib/open-action")>();
  const noting =
    <Parts extends { input: z.ZodType }, Run>(frame: (parts: Parts) => Run) =>
    (parts: Parts) => {
      const run = frame(parts);
      frames.set(run, { kind: "open", input: parts.input });
      return run;
    };
  return {
    ...real,
    openAction: noting(real.openAction),
    accountAction: noting(real.accountAction),
  };
});

/** Their changes are no initiative's, so no chain tells of them. */
const outsideTheChain: Record<string, string> = {
  RateLimit: "counts attempts",
  Installation: "the installation's own secret",
  Account: "one's own account: language, password, sessions",
  SignInLink: "one's own way in",
};

/** These wait on purpose or hash passwords, so fewer of them. */
const slow = new Set([
  "signIn",
  "openLink",
  "setUp",
  "acceptInvitation",
  "changePassword",
  "loadExample",
]);

const actions = await exportedActions();
const counts = { inputs: 0, ok: 0, refused: 0, reasons: new Map<string, number>() };
/** What became of the forms of those who may do it: "done", or the reason why not. */
const byMembers: string[] = [];
/** What was really done in an exercise. */
const doneInRoom = new Set<string>();
let stage: Awaited<ReturnType<typeof stageWith>>;

freshDatabase();
beforeAll(async () => {
  await stageWith(false);
  await watchChanges();
});
afterAll(async () => {
  const reasons = [...counts.reasons].sort((a, b) => b[1] - a[1]).slice(0, 8);
  const told = reasons.map(([reason, times]) => `${reason} ${times}`).join(", ");
  const share = (what: string) => byMembers.filter((one) => one === what).length;
  console.log(
    `Of members: ${byMembers.length}, done ${share("done")}, check-fields ${share("check-fields")}`,
  );
  console.log(`${counts.inputs} forms: ${counts.ok} done, ${counts.refused} refused (${told})`);
});

/** After these somebody or something that the next ones need may be gone. */
const spoils =
  /^(remove|close|end|withdraw|drop|setAside|signOut|forget|reveal|seatAlone|setUpPlan|merge)/;
let isSpoilt = true;
let isBootstrap: boolean | undefined;

describe.each(actions)("$name ($file)", ({ name, run }) => {
  const frame = frames.get(run);
  beforeAll(async () => {
    const bootstrap = frame?.deed === "structure.change" || frame?.deed === "exercise.set-up";
    if (isSpoilt || bootstrap !== isBootstrap) stage = await stageWith(bootstrap);
    [isSpoilt, isBootstrap] = [spoils.test(name), bootstrap];
    await stage.leadTo(name);
    await changedTables();
  });

  test("answers whatever is sent, and leaves a trace of what it did", async () => {
    const forms = formsOf(frame, stage.own, stage.foreign);
    const slugs = fc.oneof(
      { arbitrary: fc.constant(stage.cast.slug), weight: 5 },
      { arbitrary: fc.constantFrom(...oddSlugs()), weight: 1 },
    );
    const numRuns = slow.has(name) ? Math.min(runs(6), 60) : runs(30);
    await fc.assert(
      fc.asyncProperty(people(frame?.deed), slugs, forms, async (who, slug, entries) => {
        await actAs(personOf(who));
        if (frame?.kind === "open") await db().rateLimit.deleteMany();
        const outcome = await outcomeOf(run, frame, slug, dataOf(entries));
        judge(outcome, await changedTables());
        if (
          frame?.kind === "member" &&
          able(frame.deed).includes(who) &&
          slug === stage.cast.slug
        ) {
          if (isDone(outcome) && frame.deed?.startsWith("exercise.")) doneInRoom.add(name);
          byMembers.push(isDone(outcome) ? "done" : (outcome as { reason: string }).reason);
        }
      }),
      { numRuns, endOnFailure: !isLong },
    );
  }, 600_000);

  test("tells a stranger nothing, whatever is named", async () => {
    if (frame?.kind !== "member") return;
    const forms = formsOf(frame, stage.own, stage.foreign);
    const strangers = fc.constantFrom("nobody", "stranger", "operator");
    await fc.assert(
      fc.asyncProperty(strangers, forms, async (who, entries) => {
        await actAs(personOf(who));
        const there = await outcomeOf(run, frame, stage.cast.slug, dataOf(entries));
        const nowhere = await outcomeOf(run, frame, "no-such-initiative", dataOf(entries));
        expect(there).toEqual(nowhere);
        expect(there).toMatchObject({ ok: false, reason: "not-found" });
        expect(await changedTables()).toEqual([]);
      }),
      { numRuns: runs(8), endOnFailure: !isLong },
    );
  }, 600_000);

  test("answers of another initiative's thing as of one that does not exist", async () => {
    if (frame?.kind !== "member") return;
    const theirs = fc.constantFrom(
      ...Object.values(stage.foreign).flatMap((ids) => ids.slice(0, 3)),
    );
    const forms = formsOf(frame, stage.own, {});
    await fc.assert(
      fc.asyncProperty(
        people(frame.deed),
        forms,
        theirs,
        fc.nat(),
        async (who, entries, id, at) => {
          if (entries.length === 0) return;
          await actAs(personOf(who));
          const naming = (one: string) =>
            dataOf(
              entries.map((entry, place) =>
                place === at % entries.length ? named(entry, one) : entry,
              ),
            );
          const unknown = await outcomeOf(run, frame, stage.cast.slug, naming(nobodys));
          const known = await outcomeOf(run, frame, stage.cast.slug, naming(id));
          // A name that was given before is taken, and another is not.
          if (isDone(unknown) || isAbout("name-taken", unknown) || saysTaken(unknown)) return;
          expect(JSON.stringify(known).replaceAll(id, nobodys)).toBe(JSON.stringify(unknown));
        },
      ),
      { numRuns: runs(10), endOnFailure: !isLong },
    );
  }, 600_000);

  test("answers arguments that are no form at all", async () => {
    const { cast } = stage;
    await changedTables();
    for (const [place, strange] of strangeArguments().entries()) {
      await actAs(personOf(place % 4 === 0 ? "nobody" : "backboneLead"));
      const bound = frame?.kind === "member" || name === "seeAs" ? [strange, cast.slug] : [strange];
      for (const first of bound) {
        judge(await outcomeOf(run, frame, first, strange), await changedTables());
      }
    }
  });
});

test("of the forms that members send most get past the schema, and many get all the way", () => {
  const times = (what: string) => byMembers.filter((one) => one === what).length;
  expect(byMembers.length).toBeGreaterThan(100);
  expect(times("check-fields")).toBeLessThan(0.4 * byMembers.length);
  expect(times("done")).toBeGreaterThan(0.1 * byMembers.length);
});

test("nearly everything that is done in an exercise was really done", () => {
  const inRoom = actions.filter(({ run }) => frames.get(run)?.deed?.startsWith("exercise."));
  const never = inRoom.filter(({ name }) => !doneInRoom.has(name)).map(({ name }) => name);
  expect(inRoom.length).toBeGreaterThan(30);
  // A rare one may have bad luck.
  expect(never.length, never.join(", ")).toBeLessThanOrEqual(3);
});

test("every chain is whole afterwards", async () => {
  expect((await verifyChains()).filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
});

const nobodys = "019ab000-0000-7000-8000-000000000000";

function named([name, value]: Entry, id: string): Entry {
  const kind = typeof value === "string" ? (/^\w+:/.exec(value)?.[0] ?? "") : "";
  return [name, kind + id];
}

type Who =
  | "nobody"
  | "stranger"
  | "operator"
  | "chair"
  | "backboneLead"
  | "workingChair"
  | "partner"
  | "memberOne"
  | "initiator"
  | "sideline";

const holders: Partial<Record<Role, Who>> = {
  backbone: "backboneLead",
  initiator: "initiator",
  "steering-chair": "chair",
  "steering-member": "memberOne",
  "working-chair": "workingChair",
  partner: "partner",
};

/** Those who may, as the table says it; in an initiative that is no longer being set up no initiator. */
function able(deed: Deed | undefined): Who[] {
  const roles = deed
    ? ruleOf(deed).grants.flatMap(({ who }) => who)
    : (Object.keys(holders) as Role[]);
  const all = [...new Set(roles)].flatMap((role) => holders[role] ?? []);
  return all.length > 1 ? all.filter((who) => who !== "initiator") : all;
}

/** Those who may are asked more often than those who may not. */
function people(deed: Deed | undefined): fc.Arbitrary<Who> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...able(deed)), weight: 4 },
    {
      arbitrary: fc.constantFrom<Who>(
        "nobody",
        "stranger",
        "operator",
        "memberOne",
        "initiator",
        "sideline",
      ),
      weight: 1,
    },
  );
}

function personOf(who: Who): { accountId: string } | null {
  return who === "nobody" ? null : stage.cast[who];
}

function oddSlugs(): string[] {
  return [
    stage.cast.other.slug,
    "no-such",
    "a\u0000b",
    "__proto__",
    "",
    "\ud800",
    "x".repeat(100_000),
  ];
}

function formsOf(frame: Frame | undefined, own: Ids, foreign: Ids): fc.Arbitrary<Entry[]> {
  if (frame) return formsFor(frame.input, own, foreign);
  const field = fc.constantFrom("locale", "theme", "personId");
  const value = fc.constantFrom(
    "da",
    "en",
    "dark",
    "light",
    "__proto__",
    "constructor",
    "",
    own.Person?.[0] ?? "",
  );
  return fc.array(fc.tuple(field, value), { maxLength: 4 });
}

function strangeArguments(): unknown[] {
  const deep = JSON.parse(`${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`);
  const simple = [
    undefined,
    null,
    0,
    -0,
    Number.NaN,
    10n ** 30n,
    true,
    "",
    "a\u0000b",
    Symbol.iterator,
  ];
  const made = [
    {},
    [],
    new Map([["a", 1]]),
    new Set(),
    new Date(Number.NaN),
    new Blob(["x"]),
    new URLSearchParams("a=b"),
  ];
  return [...simple, ...made, deep, { get: 1 }, Promise.resolve(1), new Uint8Array(3), () => 1];
}

type Outcome = Answer | { to: string } | undefined;

async function outcomeOf(
  run: (...given: unknown[]) => Promise<unknown>,
  frame: Frame | undefined,
  first: unknown,
  data: unknown,
): Promise<Outcome> {
  counts.inputs += 1;
  const given = givenTo(run, frame, first, data);
  try {
    const answer = (await within(120_000, run(...given))) as Answer | undefined;
    if (answer && !answer.ok) {
      counts.refused += 1;
      counts.reasons.set(answer.reason, (counts.reasons.get(answer.reason) ?? 0) + 1);
    } else counts.ok += 1;
    return answer;
  } catch (error) {
    if (!(error instanceof Redirected)) throw error;
    counts.ok += 1;
    return { to: error.to };
  }
}

function givenTo(run: { length: number }, frame: Frame | undefined, first: unknown, data: unknown) {
  if (frame) return frame.kind === "member" ? [first, null, data] : [null, data];
  return run.length === 2 ? [first, data] : [data];
}

function judge(outcome: Outcome, changed: string[]) {
  const owned = changed.filter((table) => !(table in outsideTheChain));
  if (outcome && "to" in outcome) expect(outcome.to).toMatch(/^\/(?![/\\])/);
  if (!isDone(outcome)) expect(owned).toEqual([]);
  else if (owned.length > 0) expect(owned).toContain("AuditEntry");
  if (!outcome || "to" in outcome || outcome.ok) return;
  // React hands on only plain objects: a prototype that was sent would make the answer a bug.
  expect(Object.getPrototypeOf(outcome.values)).toBe(Object.prototype);
  expect(Object.getPrototypeOf(outcome.fields ?? {})).toBe(Object.prototype);
}

function isAbout(reason: string, outcome: Outcome): boolean {
  return JSON.stringify(outcome ?? null).includes(`"${reason}"`);
}

/** The same, where a field says it. */
function saysTaken(outcome: Outcome): boolean {
  return isAbout(messages.refusals["name-taken"], outcome);
}

function isDone(outcome: Outcome): boolean {
  return outcome === undefined || "to" in outcome || outcome.ok;
}
