import { type Browser, expect, type Page, test } from "@playwright/test";
import {
  atThePlan,
  exercisePage,
  moveTo,
  openCard,
  placeButton,
  seated,
  spoken,
  table,
  windowOf,
} from "@/tests/support/room";
import { axe, listen } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** Whoever leads on a laptop, a member on a phone and the projector, all at one plan. */

// All are in one room, and what one journey seats the next finds there.
test.describe.configure({ mode: "default" });

test("what one moves the two others show, and those who listen hear it", async ({ browser }) => {
  const { laptop, phone, wall } = await room(browser);
  const heard = [laptop, phone, wall].flatMap(listen);
  await moveTo(laptop, "Jobcentret", "Vennebordet");
  for (const page of [laptop, phone, wall]) {
    await expect(seated(page, "Jobcentret", "Vennebordet")).toBeVisible();
  }
  await expect(spoken(phone)).toHaveText("Jobcentret sidder nu ved Vennebordet.");
  await moveTo(phone, "Psykiatrien", "Køkkenet");
  for (const page of [laptop, wall]) {
    await expect(seated(page, "Psykiatrien", "Køkkenet")).toBeVisible();
  }
  await expect(spoken(laptop)).toHaveText("Psykiatrien sidder nu ved Køkkenet.");
  for (const page of [laptop, phone, wall]) expect(await axe(page)).toEqual([]);
  expect(heard).toEqual([]);
});

test("two who move one card at once both end with the same place", async ({ browser }) => {
  const { laptop, phone, wall } = await room(browser);
  const name = "Lokalavisen";
  await openCard(laptop, name);
  await openCard(phone, name);
  await Promise.all([
    placeButton(laptop, "Skole og fritid").click(),
    placeButton(phone, "Bolig og job").click(),
  ]);
  const places = () => Promise.all([laptop, phone, wall].map((page) => whereIs(page, name)));
  const isOne = async () => new Set(await places()).size === 1;
  await expect.poll(isOne).toBe(true);
  await laptop.waitForTimeout(2_500);
  const [one, ...others] = await places();
  expect(others).toEqual([one, one]);
  await phone.reload();
  expect(await whereIs(phone, name)).toBe(one);
});

test("one's own last move is taken back, for all", async ({ browser }) => {
  const { laptop, phone, wall } = await room(browser);
  await moveTo(phone, "Ungdommens Hus", "Hovedbordet");
  await expect(seated(laptop, "Ungdommens Hus", "Hovedbordet")).toBeVisible();
  await undo(phone);
  for (const page of [laptop, phone, wall]) {
    await expect(seated(page, "Ungdommens Hus", "Hovedbordet")).toHaveCount(0);
  }
  await moveTo(phone, "Ungdommens Hus", "Hovedbordet");
  await expect(seated(laptop, "Ungdommens Hus", "Hovedbordet")).toBeVisible();
  await moveTo(laptop, "Ungdommens Hus", "Vennebordet");
  await expect(seated(phone, "Ungdommens Hus", "Vennebordet")).toBeVisible();
  await undo(phone);
  await expect(phone.getByRole("main").getByRole("alert")).toContainText(
    "En anden har flyttet kortet siden.",
  );
  await expect(seated(phone, "Ungdommens Hus", "Vennebordet")).toBeVisible();
});

test("a card is dragged by mouse to a table, and behind another card", async ({ browser }) => {
  const { laptop, phone } = await room(browser);
  await drag(laptop, card(laptop, "Fonden Fremad"), table(laptop, "Bolig og job"));
  await expect(seated(phone, "Fonden Fremad", "Bolig og job")).toBeVisible();
  await moveTo(phone, "Natteravnene", "Bolig og job");
  await expect(seated(laptop, "Natteravnene", "Bolig og job")).toBeVisible();
  await drag(laptop, card(laptop, "Byens Boligselskab"), card(laptop, "Fonden Fremad"));
  const names = table(phone, "Bolig og job").locator("[data-card]");
  await expect
    .poll(async () => (await names.allTextContents()).join())
    .toMatch(/Byens Boligselskab/);
});

test("what was done on paper is entered on one page, and a table that is not there is named", async ({
  browser,
}) => {
  const { laptop, phone } = await room(browser);
  const { togetherExercise } = theWorld().things;
  await laptop.goto(exercisePage(togetherExercise, "paper"));
  expect(await axe(laptop)).toEqual([]);
  await laptop.getByLabel("Borgerhuset Havnen").fill("2");
  await laptop.getByLabel("Skolernes Elevråd").fill("77");
  await laptop.getByRole("button", { name: "Skriv det ind i planen" }).click();
  await expect(laptop.getByLabel(/^Skolernes Elevråd/)).toHaveAttribute("aria-invalid", "true");
  await expect(laptop.getByLabel("Borgerhuset Havnen")).toHaveValue("2");
  await laptop.getByLabel(/^Skolernes Elevråd/).fill("1");
  await laptop.getByRole("button", { name: "Skriv det ind i planen" }).click();
  await expect(seated(phone, "Borgerhuset Havnen", "Skole og fritid")).toBeVisible();
  await expect(seated(phone, "Skolernes Elevråd", "Hovedbordet")).toBeVisible();
});

async function room(browser: Browser) {
  const { togetherExercise } = theWorld().things;
  return {
    laptop: await atThePlan(await windowOf(browser, "backbone", "laptop"), togetherExercise),
    phone: await atThePlan(await windowOf(browser, "member", "phone"), togetherExercise),
    wall: await atThePlan(
      await windowOf(browser, "partner", "projector"),
      togetherExercise,
      "wall",
    ),
  };
}

/** On a phone the open card lies over what is above it. */
async function undo(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Luk", exact: true }).click();
  await page.getByRole("button", { name: "Fortryd dit sidste flyt" }).click();
}

/** The name of the table where a card sits; on the wall it is sought on every view of it. */
async function whereIs(page: Page, actor: string): Promise<string> {
  const at = page
    .locator(".plan-table")
    .filter({ has: page.locator(".plan-card", { hasText: actor }) });
  return (await at.count()) > 0 ? ((await at.locator("h2").textContent()) ?? "") : "";
}

function card(page: Page, actor: string) {
  return page.locator("a[data-card][id]").filter({ hasText: actor });
}

type Target = ReturnType<typeof card>;

async function drag(page: Page, what: Target, to: Target): Promise<void> {
  await pickUp(page, what);
  await hold(page, to);
  await page.mouse.up();
}

async function pickUp(page: Page, what: Target): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(what);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 4 });
}

async function hold(page: Page, over: Target): Promise<void> {
  const { x, y } = await middleOf(over);
  await page.mouse.move(x, y, { steps: 12 });
}

async function middleOf(what: Target) {
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not to be seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
