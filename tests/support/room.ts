import type { Browser, Page } from "@playwright/test";
import { signInAs } from "@/tests/support/visiting";
import { type Somebody, theWorld } from "@/tests/support/world";

/** A room that seats together: its windows, and what is done at one of them. */

export const sizes = {
  laptop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
} as const;

/** A page of an exercise, by its number. */
export function exercisePage(number: number, page: string): string {
  return `/initiatives/${theWorld().example}/organisation/exercises/${number}/${page}`;
}

/** A window of somebody's own on this screen. */
export async function windowOf(
  browser: Browser,
  who: Somebody,
  screen: keyof typeof sizes,
): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[screen], locale: "da-DK" });
  await signInAs(context, who);
  return context.newPage();
}

/** A window at the shared plan, once it follows the room. */
export async function atThePlan(
  page: Page,
  number: number,
  name: "together" | "wall" = "together",
) {
  await page.goto(exercisePage(number, name));
  await page.getByText("Siden følger selv med rummet.").waitFor();
  return page;
}

/** A table of the plan, also of the one on the wall. */
export function table(page: Page, name: string) {
  return page.locator(".plan-table").filter({ has: page.getByRole("heading", { name }) });
}

/** Where an actor's card sits. */
export function seated(page: Page, actor: string, at: string) {
  return table(page, at).locator(".plan-card").filter({ hasText: actor });
}

/** Opens a card and moves it by the button of a table, as a hand does without dragging. */
export async function moveTo(page: Page, actor: string, to: string): Promise<void> {
  await openCard(page, actor);
  await placeButton(page, to).click();
}

export async function openCard(page: Page, actor: string): Promise<void> {
  const panel = page.locator("#card").getByRole("heading", { name: actor, exact: true });
  if (!(await panel.isVisible())) {
    await page.locator("a[data-card][id]").filter({ hasText: actor }).click();
  }
  await panel.waitFor();
}

/** The button that moves the open card to a table. */
export function placeButton(page: Page, to: string) {
  return page
    .getByRole("toolbar", { name: /^Flyt .+ til$/ })
    .getByRole("button", { name: new RegExp(`^${to}`) });
}

/** What a screen reader is told of the plan. */
export function spoken(page: Page) {
  return page.locator("[data-board] > [role=status]");
}
