import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type Asked, requestsTo, send } from "@/tests/load/fuzz/requests";
import { isLong, runs } from "@/tests/load/fuzz/settings";
import { pageOf } from "@/tests/support/page-of";
import { ofMembers, ofNoInitiative, type Visit } from "@/tests/support/page-patterns";
import { type Somebody, theWorld } from "@/tests/support/world";

/**
 * Every page and route in the code, asked for by generated requests of all kinds of people: nothing
 * fails, every answer carries the safe headers and comes to an end, and a stranger is told of an
 * initiative what is told of one that never was. `npm run load:fuzz -- --what=pages` asks longer.
 */

test.describe.configure({ mode: "parallel" });

const members: (Somebody | null)[] = ["backbone", "partner", "chair", "operator", "sideline"];
const statuses = new Map<number, number>();
test.afterAll(() => {
  const told = [...statuses].sort(([one], [other]) => one - other);
  console.log(`Answers: ${told.map(([status, times]) => `${status} × ${times}`).join(", ")}`);
});

const patterns: [pattern: string, visit: Visit][] = [
  ...Object.entries(ofMembers).map(([pattern, visit]): [string, Visit] => [
    `/initiatives/[slug]${pattern === "/" ? "" : pattern}`,
    visit,
  ]),
  ...Object.entries(ofNoInitiative).map(([pattern, { visit }]): [string, Visit] => [
    pattern,
    visit ?? { path: () => pattern },
  ]),
];

for (const [pattern, visit] of patterns) {
  test(`${pattern} answers whatever is asked`, async ({ baseURL }) => {
    test.setTimeout(isLong ? 3_600_000 : 120_000);
    const world = theWorld();
    const address = visit.path(world);
    const known = [...Object.values(world.things).map(String), world.example, world.own];
    const people = fc.constantFrom<Somebody | null>(null, "newcomer", ...members);
    await fc.assert(
      fc.asyncProperty(people, requestsTo(pattern, address, known), async (who, asked) => {
        const answer = await ask(baseURL, asked, who);
        expect(answer.status).toBeLessThan(500);
        // What the reader of HTTP itself refuses never reaches us.
        if (answer.status === 400 && !answer.headers["content-security-policy"]) return;
        expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
        if (answer.headers.location) expect(leadsHere(answer.headers.location, baseURL)).toBe(true);
        if (isStranger(who, visit, pattern)) await tellsNothing(baseURL, asked, who, answer);
      }),
      { numRuns: runs(4), endOnFailure: !isLong },
    );
  });
}

async function ask(baseURL = "", asked: Asked, who: Somebody | null) {
  const answer = await send(baseURL, asked, who && theWorld().sessions[who]);
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  return answer;
}

type Answered = Awaited<ReturnType<typeof ask>>;

/** Whoever has no place in the initiative that this address names first. */
function isStranger(who: Somebody | null, visit: Visit, pattern: string): boolean {
  if (!pattern.startsWith("/initiatives/[slug]")) return false;
  return who === null || who === (visit.isOwn ? "partner" : "newcomer");
}

/** The same request to an initiative that never was is answered alike. */
async function tellsNothing(
  baseURL: string | undefined,
  asked: Asked,
  who: Somebody | null,
  answer: Answered,
): Promise<void> {
  const { example, own } = theWorld();
  const [, , slug = ""] = asked.path.split(/[/?]/);
  if (slug !== example && slug !== own) return;
  const nowhere = "findes-ikke-her";
  const path = asked.path.replace(slug, nowhere);
  const expected = await ask(baseURL, { ...asked, path }, who);
  expect(answer.status).toBe(expected.status);
  expect(pageOf(answer.text)).not.toMatch(/Vesterfjord|Godt på vej/);
  const isPage = answer.headers["content-type"]?.includes("html");
  if (isPage) expect(pageOf(answer.text).replaceAll(slug, nowhere)).toBe(pageOf(expected.text));
}

function leadsHere(location: string, baseURL = ""): boolean {
  return new URL(location, baseURL).origin === new URL(baseURL).origin;
}
