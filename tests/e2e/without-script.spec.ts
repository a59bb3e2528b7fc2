import { expect, type Page, test } from "@playwright/test";
import { heading, press } from "@/tests/support/steps";
import { theWorld } from "@/tests/support/world";

/** Everything that matters must work on the oldest phone, and before the script has arrived. */

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test("a steering member signs in, reads, votes and changes the vote", async ({ page }) => {
  const { example, things, emails, password } = theWorld();
  const decision = `/initiatives/${example}/decisions/${things.openNumber}`;
  await signIn(page, decision, emails.member, "ikke den rigtige sætning");
  await expect(page.locator("main")).toContainText("passer ikke sammen");
  await expect(page.getByLabel("E-mail")).toHaveValue(emails.member);
  await signIn(page, decision, emails.member, password);
  await page.waitForURL(`**${decision}`);
  for (const choice of ["Undlad", "Imod"]) {
    await page.getByRole("button", { name: new RegExp(`^${choice}`) }).click();
    await expect(page.getByRole("button", { name: `${choice} (valgt)` })).toBeVisible();
  }
  await page.goto(decision);
  await expect(page.getByRole("button", { name: "Imod (valgt)" })).toBeVisible();
});

test("the rooms can be read, and a reply to a proposal can be sent", async ({ page, context }) => {
  const { example, things, sessions } = theWorld();
  const url = process.env.TEST_ADDRESS ?? "";
  await context.addCookies([{ name: "session", value: sessions.partner, url }]);
  const home = `/initiatives/${example}`;
  for (const room of ["", "/organisation", "/strategy", "/decisions", "/activities", "/backbone"]) {
    await page.goto(`${home}${room}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("main")).toContainText(/\p{L}{4}/u);
  }
  await page.goto(`${home}/decisions/${things.openNumber}`);
  await press(page, "Send kommentar");
  await expect(page.getByText("Skal udfyldes.").first()).toBeVisible();
  await page.getByLabel("Din kommentar").fill("Vi er med, også uden script.");
  await press(page, "Send kommentar");
  await expect(page.getByText("Vi er med, også uden script.")).toBeVisible();
});

test("one steps through the years of the organisation", async ({ page, context }) => {
  const { example, sessions } = theWorld();
  const url = process.env.TEST_ADDRESS ?? "";
  await context.addCookies([{ name: "session", value: sessions.sideline, url }]);
  await page.goto(`/initiatives/${example}/organisation`);
  await page.getByLabel("Gennem årene").fill("3");
  await press(page, "Vis dagen");
  await expect(page.locator("main")).toContainText("Sådan så det ud");
  await expect(page.getByLabel("Gennem årene")).toHaveValue("3");
  await press(page, "Næste ændring ›");
  await expect(page.getByLabel("Gennem årene")).toHaveValue("4");
  await expect(page.getByRole("link", { name: /^Beslutning \d+:/ }).first()).toBeVisible();
});

test("a search finds an organisation on a page of its own", async ({ page, context }) => {
  const { example, sessions } = theWorld();
  const url = process.env.TEST_ADDRESS ?? "";
  await context.addCookies([{ name: "session", value: sessions.sideline, url }]);
  await page.goto(`/initiatives/${example}`);
  await page.getByRole("link", { name: "Søg" }).first().click();
  await page.getByRole("searchbox").or(page.getByRole("textbox")).first().fill("ungehus");
  await page.keyboard.press("Enter");
  await page
    .getByRole("link", { name: /Havnens Ungehus/ })
    .first()
    .click();
  await heading(page, "Havnens Ungehus");
});

async function signIn(page: Page, next: string, email: string, password: string) {
  await page.goto(`/sign-in?next=${next}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Adgangskode").fill(password);
  await press(page, "Log ind");
}
