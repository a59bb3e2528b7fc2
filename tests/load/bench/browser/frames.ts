import type { Page } from "@playwright/test";

/** Pixels, and how many of them a second: a hand that looks for something. */
const far = 6_000;
const speed = 3_000;

/** How long the page is watched after it was unfolded, in ms. */
const unfoldMs = 1_000;

/** Frames a second that the page gave while it was scrolled down and up again. */
export async function framesWhileScrolling(page: Page): Promise<number> {
  const devices = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await countFrames(page);
  for (const yDistance of [-far, far]) {
    const middle = { x: width / 2, y: height / 2 };
    await devices.send("Input.synthesizeScrollGesture", { ...middle, yDistance, speed });
  }
  return (await countedFrames(page)).pace;
}

/** Frames a second in the second after each folded part was unfolded; undefined when none is folded. */
export async function framesWhileUnfolding(page: Page): Promise<number | undefined> {
  const folded = page.locator("main details:not([open]) > summary");
  const paces: number[] = [];
  for (let left = Math.min(5, await folded.count()); left > 0; left -= 1) {
    await countFrames(page);
    await folded.first().evaluate((summary: HTMLElement) => summary.click());
    await page.waitForTimeout(unfoldMs);
    paces.push((await countedFrames(page)).pace);
  }
  return paces.length > 0 ? Math.min(...paces) : undefined;
}

/** Frames a second, and the longest time in ms that the page stood still. */
export type Frames = { pace: number; longest: number };

type Counting = {
  benchFrames: { count: number; began: number; last: number; longest: number; stopped: boolean };
};

/** From now on, until they are asked for. */
export function countFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const began = performance.now();
    const frames = { count: 0, began, last: began, longest: 0, stopped: false };
    (window as unknown as Counting).benchFrames = frames;
    const next = () => {
      const now = performance.now();
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      frames.count += 1;
      if (!frames.stopped) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** What was counted since. */
export async function countedFrames(page: Page): Promise<Frames> {
  const { count, ms, longest } = await page.evaluate(() => {
    const frames = (window as unknown as Counting).benchFrames;
    frames.stopped = true;
    return { ...frames, ms: performance.now() - frames.began };
  });
  return { pace: Math.round((1000 * count) / ms), longest: Math.round(longest) };
}
