import { expect, test } from "@playwright/test";
import { press } from "@/tests/support/steps";
import { axe, listen, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("a text is written with the keyboard, amended by another and taken in; organisations are heard", async ({
  page,
  context,
}) => {
  const { example } = theWorld();
  const heard = listen(page);
  await signInAs(context, "partner");
  await page.goto(`/initiatives/${example}/decisions/new?kind=other`);
  await page.getByLabel("Forslagets titel").fill("Hold åbent i ferien");
  const editor = page.getByRole("textbox", { name: "Spørgsmålet og hvorfor" });
  await expect(page.getByRole("toolbar")).toBeVisible();
  await editor.focus();
  await page.keyboard.type("Vi holder ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("åbent");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" i ferien.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Det koster ikke noget.");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Overskrift" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Fed" })).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await press(page, "Gem kladde");
  await expect(page.locator("strong", { hasText: "åbent" })).toBeVisible();
  await page.getByText("Lad andre arbejde med på kladden").click();
  await press(page, "Åbn kladden for alle");
  await expect(page.getByText("Kladden er åben for alle i initiativet.").first()).toBeVisible();
  const proposal = page.url();

  await signInAs(context, "member");
  await page.goto(`${proposal}/text?passage=2`);
  await page.getByLabel("Sådan skal afsnittet lyde").fill("Det koster en vagt om dagen.");
  await press(page, "Send ændringsforslag");
  await expect(page.locator("ins").first()).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await signInAs(context, "partner");
  await page.goto(`${proposal}/text`);
  await page.getByText("Svar på ændringen").click();
  await page.getByLabel("Tag den med, som den er").check();
  await page.getByRole("button", { name: "Svar", exact: true }).click();
  await page.goto(`${proposal}/versions`);
  await expect(page.locator("ins").first()).toContainText("en vagt om dagen");
  expect(await axe(page)).toEqual([]);

  await page.goto(`${proposal}/consultations`);
  await page.getByRole("checkbox").first().check();
  await press(page, "Send i høring");
  await expect(page.getByText("0 af 1 har svaret.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  expect(heard).toEqual([]);
});

test("where no script runs a text is written with its signs", async ({ browser }) => {
  const { example, sessions } = theWorld();
  const url = process.env.TEST_ADDRESS ?? "";
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: url });
  await context.addCookies([{ name: "session", value: sessions.partner, url }]);
  const page = await context.newPage();
  await page.goto(`/initiatives/${example}/decisions/new?kind=other`);
  await page.getByLabel("Forslagets titel").fill("Uden script");
  await page.getByLabel("Spørgsmålet og hvorfor").fill("## Derfor\n\n- Det *haster*.");
  await press(page, "Gem kladde");
  await expect(page.locator("li em", { hasText: "haster" })).toBeVisible();
  await context.close();
});
