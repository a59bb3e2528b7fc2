import { expect, test } from "@playwright/test";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("everybody reads why a vote got more time, and the chair cannot give it more again", async ({
  page,
  context,
}) => {
  const { example } = theWorld();
  await signInAs(context, "chair");
  await page.goto(`/initiatives/${example}/decisions?state=open&q=version 3`);
  await page.getByRole("link", { name: "Vedtag strategiens version 3" }).click();
  await expect(page.getByText(/den skulle have lukket .* Ungerådet og Regionen/)).toBeVisible();
  await expect(page.getByText("Giv mere tid")).toBeHidden();
  await page.goto(`/initiatives/${example}/decisions/matrix`);
  const row = page.getByRole("row", { name: /Penge over 50.000/ });
  await expect(row).toContainText("Den kan lukkes før tiden, når alle har stemt.");
  await expect(row).toContainText("Den kan forlænges én gang, højst 7 dage.");
  expect(await axe(page)).toEqual([]);
});
