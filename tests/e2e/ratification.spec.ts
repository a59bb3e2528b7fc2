import { expect, test } from "@playwright/test";
import { typedDay } from "@/lib/dates";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("the secretariat records that the council has ratified a decision, and everybody sees that it holds", async ({
  page,
  context,
}) => {
  const { example } = theWorld();
  await signInAs(context, "backbone");
  await page.goto(`/initiatives/${example}/decisions?q=ramme`);
  await expect(page.getByText(/afventer godkendelse: byrådet/)).toBeVisible();
  await page.getByRole("link", { name: /^Vedtag den fælles ramme/ }).click();
  await expect(page.getByText("Det gælder først, når det er godkendt: byrådet.")).toBeVisible();
  const decision = page.url();
  await page.getByText("Skriv, hvad de svarede").click();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("radio", { name: /De har godkendt det/ }).check();
  await page.getByLabel("Dato for svaret").fill("01-01-2020");
  await page.getByLabel("Hvor kan det læses?").fill("Byrådets møde, punkt 9");
  await page.getByRole("button", { name: "Skriv svaret ind" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Datoen skal ligge");
  await page.getByLabel("Dato for svaret").fill(typedDay(new Date()));
  await page.getByRole("button", { name: "Skriv svaret ind" }).click();
  await expect(page.getByText(/Godkendt .*: byrådet .* Byrådets møde, punkt 9/)).toBeVisible();
  await signInAs(context, "partner");
  await page.goto(decision);
  await expect(page.getByText("Det gælder først")).toBeHidden();
  expect(await axe(page)).toEqual([]);
});
