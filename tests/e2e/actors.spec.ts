import { expect, test } from "@playwright/test";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("a member narrows the register, assesses an actor, and sees only what many think", async ({
  page,
  context,
}) => {
  const actors = `/initiatives/${theWorld().example}/organisation/actors`;
  await signInAs(context, "member");
  await page.goto(`${actors}?as=none`);
  await expect(page.getByRole("link", { name: "Natlyset" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.goto(`${actors}/picture`);
  await expect(page.getByRole("row", { name: /Natlyset/ })).toContainText("1");
  await expect(page.getByRole("row", { name: /Efterskole/ })).toHaveCount(0);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("link", { name: "Vurder den næste aktør" }).click();
  await page.getByRole("button", { name: "Gem min vurdering" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  const influence = page.getByRole("group", { name: /Hvor stor indflydelse/ });
  await influence.getByRole("radio", { name: /^4/ }).check();
  const interest = page.getByRole("group", { name: /Hvor stor interesse/ });
  await interest.getByRole("radio", { name: /^2/ }).check();
  expect(await axe(page)).toEqual([]);
  const assessed = page.url();
  await page.getByRole("button", { name: "Gem min vurdering" }).click();
  await expect(page).not.toHaveURL(assessed);
  await page.goto(assessed);
  await expect(page.getByRole("heading", { name: "Din vurdering" })).toBeVisible();
});
