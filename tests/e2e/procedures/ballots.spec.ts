import { expect, type Page, test } from "@playwright/test";
import { closeNow } from "@/tests/support/putting-on";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

const find = async (page: Page, title: string) => {
  await page.goto(`/initiatives/${theWorld().example}/decisions?state=open&q=${title}`);
  await page.getByRole("link", { name: new RegExp(title) }).click();
};
const codeOn = async (page: Page) =>
  (await page.getByText(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/).textContent()) ?? "";

test("the chair votes by secret ballot, and finds the code in the published count", async ({
  page,
  context,
}) => {
  await signInAs(context, "chair");
  await find(page, "Vælg en næstformand");
  await expect(page.getByText("Skriv stemmer ned")).toBeHidden();
  const code = await codeOn(page);
  await page.getByLabel("Nummer 1").selectOption("Brian Kofoed");
  await page.getByLabel("Nummer 2").selectOption("Brian Kofoed");
  await page.getByRole("button", { name: "Afgiv stemmesedlen" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  expect(await codeOn(page)).toBe(code);
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Nummer 2").selectOption("Frederik Bang");
  await page.getByRole("button", { name: "Afgiv stemmesedlen" }).click();
  await expect(page.getByText("Stemmesedlen er hemmelig og kan ikke ændres.")).toBeVisible();
  await expect(page.getByText("Optællingen")).toBeHidden();
  await closeNow(page);
  await expect(page.getByText(/^Valgt: 1\. Frederik Bang/)).toBeVisible();
  await page.getByText("Se alle 7 stemmesedler").click();
  const ballot = page.getByRole("listitem").filter({ hasText: new RegExp(code) });
  await expect(ballot).toContainText("Brian Kofoed");
  // The page is drawn anew when the vote closes, and its title with it.
  await expect(page).toHaveTitle(/næstformand/);
  expect(await axe(page)).toEqual([]);
});

test("a member gives dots, no more than there are, and the options are put in order", async ({
  page,
  context,
}) => {
  const title = "Sæt de tal, vi vil have";
  await signInAs(context, "member");
  await find(page, title);
  const code = await codeOn(page);
  const named = "Hvordan de unge selv siger, de har det";
  await page.getByLabel(named).selectOption("3");
  await page.getByLabel("Hvor mange der har en voksen ved navn").selectOption("3");
  await page.getByRole("button", { name: "Afgiv stemmesedlen" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.getByLabel("Hvor mange der har en voksen ved navn").selectOption("2");
  await page.getByRole("button", { name: "Afgiv stemmesedlen" }).click();
  await expect(page.getByText("Stemmesedlen er hemmelig og kan ikke ændres.")).toBeVisible();
  const address = page.url();
  await signInAs(context, "chair");
  await page.goto(address);
  await closeNow(page);
  await expect(page.getByText(/^Valgt, i rækkefølge: 1\. .*voksen ved navn, 2\. /)).toBeVisible();
  await page.getByText("Se alle 6 stemmesedler").click();
  await expect(page.getByRole("listitem").filter({ hasText: new RegExp(code) })).toContainText(
    named,
  );
});
