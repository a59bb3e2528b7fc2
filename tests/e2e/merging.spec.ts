import { expect, type Page, test } from "@playwright/test";
import { axe, listen, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** An organisation that was written in twice becomes one, and two again. */

test("two that are the same are merged, old links lead on, and it is taken back", async ({
  page,
  context,
}) => {
  await signInAs(context, "backbone");
  const heard = listen(page);
  const doubled = await writeIn(page, "Skakklubben Tårnet");
  const kept = await writeIn(page, "Skakklubben Taarnet");
  await page.goto(`${root()}/actors/merge`);
  await page
    .getByRole("link", {
      name: /^Se, hvad der sker, når Skakklubben T(å|aa)rnet slås ind i Skakklubben T(å|aa)rnet$/,
    })
    .click();
  const title = page.getByRole("heading", {
    name: "Når Skakklubben Tårnet slås ind i Skakklubben Taarnet",
  });
  if (!(await title.isVisible())) await page.getByRole("link", { name: "Den anden vej" }).click();
  await expect(title).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Slå dem sammen" }).click();
  await expect(page).toHaveURL(new RegExp(`${kept}$`));
  for (const part of ["organisations", "actors"]) {
    await page.goto(`${root()}/${part}/${doubled}`);
    await expect(page).toHaveURL(new RegExp(`/${part}/${kept}$`));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Skakklubben Taarnet");
  }
  await page.goto(`${root()}/actors/merge`);
  await page
    .getByRole("button", { name: "Skil Skakklubben Tårnet fra Skakklubben Taarnet igen" })
    .click();
  await expect(page.getByText(/fortrudt/).first()).toBeVisible();
  await page.goto(`${root()}/organisations/${doubled}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Skakklubben Tårnet");
  expect(heard).toEqual([]);
});

const root = () => `/initiatives/${theWorld().example}/organisation`;

/** Writes an organisation in by the form; its id. */
async function writeIn(page: Page, name: string): Promise<string> {
  await page.goto(`${root()}/organisations/new`);
  await page.getByLabel("Navn", { exact: true }).fill(name);
  await page.getByLabel("Sektor").selectOption({ label: "Civilsamfund" });
  await page.getByRole("button", { name: "Skriv ind" }).click();
  await page.waitForURL(/\/organisations\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
