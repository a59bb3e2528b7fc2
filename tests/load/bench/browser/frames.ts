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
  await count(page);
  for (const yDistance of [-far, far]) {
    const middle = { x: width / 2, y: height / 2 };
    await devices.send("Input.synthesizeScrollGesture", { ...middle, yDistance, speed });
  }
  return counted(page);
}

/** Frames a second in the second after each folded part was unfolded; undefined when none is folded. */
export async function framesWhileUnfolding(page: Page): Promise<number | undefined> {
  const folded = page.locator("main details:not([open]) > summary");
  const paces: number[] = [];
  for (let left = Math.min(5, await folded.count()); left > 0; left -= 1) {
    await count(page);
    await folded.first().evaluate((summary: HTMLElement) => summary.click());
    await page.waitForTimeout(unfoldMs);
    paces.push(await counted(page));
  }
  return paces.length > 0 ? Math.min(...paces) : undefined;
}

type Counting = { benchFrames: { count: number; began: number; stopped: boolean } };

function count(page: Page): Promise<void> {
  return page.evaluate(() => {
    const frames = { count: 0, began: performance.now(), stopped: false };
    (window as unknown as Counting).benchFrames = frames;
    const next = () => {
      frames.count += 1;
      if (!frames.stopped) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

async function counted(page: Page): Promise<number> {
  const pace = await page.evaluate(() => {
    const frames = (window as unknown as Counting).benchFrames;
    frames.stopped = true;
    return (1000 * frames.count) / (performance.now() - frames.began);
  });
  return Math.round(pace);
}
