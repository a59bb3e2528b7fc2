import type { Browser, Page } from "@playwright/test";
import { step } from "@/lib/launch/step.mjs";
import { countedFrames, countFrames, type Frames } from "@/tests/load/bench/browser/frames";
import { openBrowser, visitSlowly } from "@/tests/load/bench/browser/slow-browser";
import { type Server, startOurs } from "@/tests/load/bench/servers";
import { median } from "@/tests/load/bench/statistics";
import { planPage } from "@/tests/load/exercise/followers";
import { moverIn } from "@/tests/load/exercise/moves";
import { type ExerciseRoom, layExercise } from "@/tests/load/exercise/stage";

const room = { people: 3, actors: 300, tables: 20 };

/** How long a card is carried about, and the page watched after it was let go, in ms. */
const carriedMs = 1_500;
const landedMs = 600;

/** Moves of others, each so many ms after the one before. */
const othersMs = 200;

/** From so many tables cards are taken. */
const inSight = 4;

/** Over several cards: frames a second, the median and the worst of them, and the longest still frame in ms. */
export type Paces = { median: number; worst: number; longest: number };

/** What the shared plan gave while a card was carried over it and when it was let go. */
export type Dragging = {
  /** Nobody else moves anything, and others move a card five times a second. */
  alone: Paces;
  amongOthers: Paces;
  /** From letting go of it until it sits, others moving too. */
  letGo: Paces;
};

/**
 * Carries cards over a shared plan of 300 actors at 20 tables in a real browser with the processor slowed,
 * so many times alone and so many while others move cards. Null where there is no browser.
 */
export async function dragging(times: number): Promise<Dragging | null> {
  const browser = times > 0 ? await openBrowser() : null;
  if (!browser) return null;
  try {
    return await step("Dragging cards in a browser", () => inRoom(browser, times));
  } finally {
    await browser.close();
  }
}

async function inRoom(browser: Browser, times: number): Promise<Dragging> {
  const ground = await layExercise("embedded", room);
  let server: Server | undefined;
  try {
    server = await startOurs(ground.settings);
    return await dragged(browser, server.origin, ground.room, times);
  } finally {
    await server?.stop();
    await ground.remove();
  }
}

async function dragged(browser: Browser, origin: string, room: ExerciseRoom, times: number) {
  const move = await moverIn([origin], room);
  const url = new URL(`${planPage(room)}/together`, origin).href;
  const session = room.cookies[0]?.slice("session=".length) ?? null;
  return visitSlowly(browser, { url, session }, async (page) => {
    // What is loaded and worked out with the first card is no card's.
    await drag(page, 0);
    const alone: Drag[] = [];
    for (let turn = 1; turn <= times; turn += 1) alone.push(await drag(page, turn));
    let isOver = false;
    const others = (async () => {
      for (let turn = 0; !isOver; turn += 1) {
        await move(1, ...farAway(turn, room.tables.length));
        await new Promise((done) => setTimeout(done, othersMs));
      }
    })();
    const among: Drag[] = [];
    try {
      for (let turn = 1; turn <= times; turn += 1) among.push(await drag(page, times + turn));
    } finally {
      isOver = true;
      await others;
    }
    return {
      alone: pacesOf(alone.map(({ carried }) => carried)),
      amongOthers: pacesOf(among.map(({ carried }) => carried)),
      letGo: pacesOf(among.map(({ landed }) => landed)),
    };
  });
}

/** A card and a table below those that are in sight, so that what is pressed does not slip away. */
function farAway(turn: number, tables: number): [actor: number, table: number] {
  const [row, place] = [Math.floor(turn / 10) % 10, inSight + (turn % 10)];
  return [row * tables + place + 1, 1 + inSight + ((turn * 7) % (tables - inSight))];
}

type Drag = { carried: Frames; landed: Frames };

/** Takes a card up, carries it to and fro over the tables in sight, and lets it go at another one. */
async function drag(page: Page, turn: number): Promise<Drag> {
  const tables = page.locator("section[data-part].plan-round");
  const table = tables.nth(turn % inSight);
  await table.scrollIntoViewIfNeeded();
  const card = table.locator("a[data-card]").nth(turn % 3);
  const number = await card.getAttribute("data-card");
  const start = await middleOf(card);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.locator(`a[data-card="${number}"][data-dragging]`).waitFor();
  await countFrames(page);
  const began = performance.now();
  for (let at = 0; performance.now() - began < carriedMs; at += 1) {
    const x = width * (0.35 + 0.25 * Math.sin(at / 9));
    const y = height * (0.5 + 0.3 * Math.sin(at / 23));
    await page.mouse.move(x, y);
  }
  const carried = await countedFrames(page);
  const goal = await middleOf(tables.nth((turn + 1) % inSight).locator(".plan-centre"));
  await page.mouse.move(goal.x, goal.y);
  await countFrames(page);
  await page.mouse.up();
  await page.waitForTimeout(landedMs);
  return { carried, landed: await countedFrames(page) };
}

async function middleOf(locator: ReturnType<Page["locator"]>) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("A card or a table of the plan is not shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function pacesOf(frames: Frames[]): Paces {
  return {
    median: Math.round(median(frames.map(({ pace }) => pace))),
    worst: Math.min(...frames.map(({ pace }) => pace)),
    longest: Math.max(...frames.map(({ longest }) => longest)),
  };
}
