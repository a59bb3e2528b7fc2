import type { Browser } from "@playwright/test";
import { step } from "@/lib/launch/step.mjs";
import type { Run } from "@/tests/load/bench/aims";
import { framesWhileScrolling, framesWhileUnfolding } from "@/tests/load/bench/browser/frames";
import {
  load,
  openBrowser,
  type Visit,
  visitSlowly,
} from "@/tests/load/bench/browser/slow-browser";
import { type Loads, type View, viewOf } from "@/tests/load/bench/browser/view";
import type { Case } from "@/tests/load/bench/cases";
import { unlessItFails } from "@/tests/load/bench/failures";
import { look } from "@/tests/load/bench/look";
import type { Laid } from "@/tests/load/bench/on-ground";
import type { Options } from "@/tests/load/bench/options";
import { headersOf } from "@/tests/load/bench/orders";
import type { Where } from "@/tests/load/bench/result";

/** Pages are looked at with the example's amounts, and the charts again where there are 2,000 seats. */
const isLookedAt = ({ name }: Case, { size }: Where, views: string[]) =>
  views.includes(name) && (size === "example" || (size === "x100" && /^chart/.test(name)));

/**
 * Looks at pages in a real browser with the processor slowed, ours and the floor's by turns. On one
 * database only: what a browser does with a page is the same on both. Nothing where there is no browser.
 */
export async function viewsOn(
  { cases, databases, loads, views: names }: Options,
  where: Where,
  laid: Laid,
  run: Run,
): Promise<View[]> {
  const isHere = where.database === databases[0];
  const pages = cases.filter((one) => isHere && isLookedAt(one, where, names));
  const browser = loads > 0 && pages.length > 0 ? await openBrowser() : null;
  if (!browser) return [];
  try {
    return await step(`Looking in a browser (${where.database}, ${where.size})`, async () => {
      const views: View[] = [];
      for (const one of pages) {
        await unlessItFails(run, `${one.name} in a browser (${where.size})`, async () => {
          const visits = await visitsOf(one, laid);
          views.push(await viewed(browser, one, where, visits, loads));
        });
      }
      return views;
    });
  } finally {
    await browser.close();
  }
}

async function visitsOf(one: Case, { ground: { places }, servers }: Laid) {
  const url = new URL(one.path(places), servers.ours.origin).href;
  const { weight } = await look(url, headersOf(one, places));
  const page = one.floor.page === "/rows" ? `/rows?rows=${weight.rows}` : one.floor.page;
  const ours: Visit = { url, session: one.as && places.sessions[one.as] };
  const floor: Visit = { url: new URL(page, servers.floor.origin).href, session: null };
  return { ours, floor };
}

async function viewed(
  browser: Browser,
  one: Case,
  where: Where,
  { ours, floor }: { ours: Visit; floor: Visit },
  times: number,
): Promise<View> {
  const loads: Loads[] = [];
  // One more, which is not counted: the first load wakes the browser.
  for (let turn = 0; turn <= times; turn += 1) {
    loads.push({ ours: await load(browser, ours), floor: await load(browser, floor) });
  }
  const view = viewOf(one.name, where, loads.slice(1));
  if (where.size !== "x100") return view;
  const frames = await visitSlowly(browser, ours, async (page) => ({
    scrolling: await framesWhileScrolling(page),
    unfolding: await framesWhileUnfolding(page),
  }));
  const floorScrolling = await visitSlowly(browser, floor, framesWhileScrolling);
  return { ...view, frames: { ...frames, floorScrolling } };
}
