import { expect, type Page, test } from "@playwright/test";
import { heading, press } from "@/tests/support/steps";
import { signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** One's own access: signing out, a new password, a link that was used, language and appearance. */

test.describe.configure({ mode: "serial" });

test("a language and a look that were chosen stay chosen, on every page and the next day", async ({
  page,
  context,
}) => {
  await signInAs(context, "working");
  await page.goto("/account");
  await page.getByRole("button", { name: "English" }).last().click();
  await heading(page, "Your account");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto(`/initiatives/${theWorld().example}/strategy`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  // Another browser: the choice belongs to the person.
  await context.clearCookies();
  await signIn(page, theWorld().emails.working, theWorld().password, /Log ind|Sign in/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/account");
  await page.getByRole("button", { name: "Dansk" }).last().click();
  await heading(page, "Din konto");
});

test("a new password ends the sessions everywhere else, and only it opens the door again", async ({
  page,
  browser,
}) => {
  const { example, emails, password } = theWorld();
  const next = "måger over havnen 27";
  const elsewhere = await browser.newPage();
  for (const one of [page, elsewhere]) await signInAs(one.context(), "working");
  await elsewhere.goto(`/initiatives/${example}`);
  await page.goto("/account");
  await page.getByLabel("Nuværende adgangskode").fill(password);
  await page.getByLabel("Ny adgangskode").fill(next);
  await press(page, "Skift adgangskode");
  await expect(page.getByText("Din adgangskode er skiftet.")).toBeVisible();
  const answer = await elsewhere.goto(`/initiatives/${example}`);
  expect(answer?.status()).toBe(404);
  await page.goto(`/initiatives/${example}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await signIn(elsewhere, emails.working, password, /Log ind/);
  await expect(elsewhere.locator("main")).toContainText("passer ikke sammen");
  await signIn(elsewhere, emails.working, next, /Log ind/);
  await elsewhere.waitForURL(`**/initiatives/${example}`);
  await elsewhere.context().close();
});

test("after signing out, the way back shows nothing", async ({ page, context }) => {
  const { example } = theWorld();
  await signInAs(context, "newcomer");
  await page.goto("/account");
  await press(page, "Log ud her");
  await heading(page, "Log ind");
  const answer = await page.goto(`/initiatives/${theWorld().own}`);
  expect(answer?.status()).toBe(404);
  expect((await page.goto(`/initiatives/${example}`))?.status()).toBe(404);
});

test("an invitation that was accepted opens no second time", async ({ page }) => {
  await page.goto(theWorld().usedLink);
  await heading(page, "Invitationen virker ikke");
  await expect(page.locator("main form")).toHaveCount(0);
});

async function signIn(page: Page, email: string, password: string, button: RegExp) {
  await page.goto("/sign-in");
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(password);
  await press(page, button);
}
