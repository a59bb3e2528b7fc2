import { type Browser, expect, type Page, test } from "@playwright/test";
import { card, drag, hold, pickUp } from "@/tests/support/dragging";
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

test("moves made without network wait, and arrive by themselves; what happened meanwhile is told", async ({
  browser,
}) => {
  const { laptop, phone, wall } = await room(browser);
  await phone.context().setOffline(true);
  await moveTo(phone, "Jobcentret", "Hovedbordet");
  await moveTo(phone, "Natteravnene", "Vennebordet");
  await moveTo(phone, "Jobcentret", "Køkkenet");
  await expect(phone.getByText("2 flytninger venter på forbindelsen.")).toBeVisible();
  await expect(seated(phone, "Jobcentret", "Køkkenet")).toBeVisible();
  expect(await axe(phone)).toEqual([]);
  await moveTo(laptop, "Psykiatrien", "Bolig og job");
  await expect(seated(wall, "Psykiatrien", "Bolig og job")).toBeVisible();
  await expect(seated(laptop, "Jobcentret", "Køkkenet")).toHaveCount(0);
  await phone.context().setOffline(false);
  for (const page of [laptop, wall]) {
    await expect(seated(page, "Jobcentret", "Køkkenet")).toBeVisible();
    await expect(seated(page, "Natteravnene", "Vennebordet")).toBeVisible();
  }
  await expect(phone.getByText("venter på forbindelsen")).toHaveCount(0);
  await expect(seated(phone, "Psykiatrien", "Bolig og job")).toBeVisible();
  await expect(spoken(phone)).toHaveText(
    "Forbindelsen er tilbage. Imens skete det her: Psykiatrien sidder nu ved Bolig og job.",
  );
});

test("a move that waited gives way to a later one of somebody else", async ({ browser }) => {
  const { laptop, phone, wall } = await room(browser);
  await phone.context().setOffline(true);
  await moveTo(phone, "Lokalavisen", "Hovedbordet");
  await expect(phone.getByText("1 flytning venter på forbindelsen.")).toBeVisible();
  await moveTo(laptop, "Lokalavisen", "Køkkenet");
  await expect(seated(wall, "Lokalavisen", "Køkkenet")).toBeVisible();
  // One that waited for less than 1.5 seconds counts as made when it arrives.
  await phone.waitForTimeout(2_000);
  await phone.context().setOffline(false);
  await expect(phone.getByRole("main").getByRole("alert")).toContainText(
    "En anden har flyttet kortet siden.",
  );
  for (const page of [laptop, phone, wall]) {
    await expect(seated(page, "Lokalavisen", "Køkkenet")).toBeVisible();
  }
});

test("by keyboard: what is sought is opened by Enter, and the focus stays on the card that moves", async ({
  browser,
}) => {
  const { laptop, phone } = await room(browser);
  await laptop.locator("#tray-search").fill("Fonden");
  await laptop.locator("#tray-search").press("Enter");
  await expect(
    laptop.locator("#card").getByRole("heading", { name: "Fonden Fremad" }),
  ).toBeVisible();
  await card(laptop, "Fonden Fremad").focus();
  await moveTo(phone, "Fonden Fremad", "Vennebordet");
  await expect(seated(laptop, "Fonden Fremad", "Vennebordet")).toBeFocused();
  await moveTo(phone, "Fonden Fremad", "Køkkenet");
  await expect(seated(laptop, "Fonden Fremad", "Køkkenet")).toBeFocused();
});

test("a card that somebody takes off the list while it is carried is named, and the rest stands", async ({
  browser,
}) => {
  const { laptop, phone, wall } = await room(browser);
  await drag(laptop, card(laptop, "Byens Boligselskab"), table(laptop, "Vennebordet"));
  await expect(seated(phone, "Byens Boligselskab", "Vennebordet")).toBeVisible();
  const list = await laptop.context().newPage();
  await list.goto(exercisePage(theWorld().things.togetherExercise, "guests"));
  await laptop.bringToFront();
  await pickUp(laptop, card(laptop, "Byens Boligselskab"));
  await hold(laptop, table(laptop, "Bolig og job"));
  await list.getByRole("button", { name: "Fjern Byens Boligselskab fra listen" }).click();
  await expect(card(wall, "Byens Boligselskab")).toHaveCount(0);
  await expect(laptop.getByRole("main").getByRole("alert")).toHaveText(
    /Byens Boligselskab er lige blevet taget af listen af en anden/,
  );
  await laptop.mouse.up();
  await laptop.mouse.move(20, 20, { steps: 5 });
  await expect(card(laptop, "Byens Boligselskab")).toHaveCount(0);
  await expect(seated(laptop, "Jobcentret", "Køkkenet")).toBeVisible();
  await moveTo(laptop, "Psykiatrien", "Vennebordet");
  await expect(seated(wall, "Psykiatrien", "Vennebordet")).toBeVisible();
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
