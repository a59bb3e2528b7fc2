import { expect, type Locator, type Page, test } from "@playwright/test";
import { heading } from "@/tests/support/steps";
import { signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** Without a mouse, and with the focus always to be seen. */

test("sign in, find the decision that waits, vote", async ({ page }) => {
  const { example, things, emails, password } = theWorld();
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type(emails.chair);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/initiatives/${example}`);
  const decision = `/initiatives/${example}/decisions/${things.openNumber}`;
  await tabTo(page, page.locator(`main a[href="${decision}"]`).first());
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${decision}`);
  await tabTo(page, page.getByRole("button", { name: "Undlad", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Undlad (valgt)" })).toBeFocused();
});

test("the way past the menu is the first thing that the Tab key finds", async ({
  page,
  context,
}) => {
  await signInAs(context, "partner");
  await page.goto(`/initiatives/${theWorld().example}/policy`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Spring til indholdet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("a task goes to another column without being dragged", async ({ page, context }) => {
  const { example } = theWorld();
  await signInAs(context, "backbone");
  await page.goto(`/initiatives/${example}/backbone`);
  const list = page.getByLabel(/^Flyt .+ til$/).first();
  const title = (await page.locator("[data-title]").first().getAttribute("data-title")) ?? "";
  await tabTo(page, list);
  await page.keyboard.type("Venter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: title })).toContainText("flyttet");
});

for (const key of ["/", "Control+k"]) {
  test(`the palette opens with ${key}, finds an organisation and goes there`, async ({
    page,
    context,
  }) => {
    const { example } = theWorld();
    await signInAs(context, "partner");
    await page.goto(`/initiatives/${example}/policy`);
    const dialog = page.getByRole("dialog", { name: "Søg i initiativet" });
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(dialog).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.type("ungehus");
    await expect(dialog.getByRole("option", { name: /Havnens Ungehus/ }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await heading(page, "Havnens Ungehus");
    await expect(dialog).toBeHidden();
  });
}

/** Presses Tab until the focus is there; it must come there, and be seen. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const isThere = await target.evaluate((element) => element === document.activeElement);
    if (!isThere) continue;
    const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe("none");
    return;
  }
  throw new Error("The Tab key never came there");
}
