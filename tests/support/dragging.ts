import type { Page } from "@playwright/test";

/** Cards that are carried by mouse. */

/** A card of the plan. */
export function card(page: Page, actor: string) {
  return page.locator("a[data-card][id]").filter({ hasText: actor });
}

type Target = ReturnType<typeof card>;

/** Carries it there by mouse. */
export async function drag(page: Page, what: Target, to: Target): Promise<void> {
  await pickUp(page, what);
  await hold(page, to);
  await page.mouse.up();
}

/** Takes it up by mouse, and keeps it in the hand. */
export async function pickUp(page: Page, what: Target): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(what);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 4 });
}

/** Carries what is in the hand over something. */
export async function hold(page: Page, over: Target): Promise<void> {
  const { x, y } = await middleOf(over);
  await page.mouse.move(x, y, { steps: 12 });
}

async function middleOf(what: Target) {
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not to be seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
