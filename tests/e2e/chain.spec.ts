import { expect, test } from "@playwright/test";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("a member starts a proposal from a decision, says that it takes its place, and the chain can be walked", async ({
  page,
  context,
}) => {
  const { example } = theWorld();
  const register = `/initiatives/${example}/decisions`;
  await signInAs(context, "member");
  await page.goto(`${register}?q=honorar`);
  await page.getByRole("link", { name: "Giv unge honorar for at deltage i møder" }).click();
  await expect(page.getByText("Ændrer", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Nyt forslag ud fra dette" }).click();
  // The decision itself has a link of that name.
  await page.waitForURL("**/decisions/new?*");
  await page.getByRole("link", { name: "Andet" }).click();
  await expect(page.getByLabel("Forslagets titel")).toHaveValue(/^Giv unge honorar/);
  await page.getByRole("radio", { name: /tages op igen/ }).check();
  await page.getByRole("button", { name: "Indsend forslaget" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Skriv, hvorfor beslutningen skal tages op igen.",
  );
  expect(await axe(page)).toEqual([]);
  await page.getByRole("radio", { name: "Den nye afløser den" }).check();
  await page.getByLabel("Forslagets titel").fill("Giv unge 200 kr. i timen");
  await page.getByRole("button", { name: "Indsend forslaget" }).click();
  await expect(page.getByText("Afløser", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: /^Giv unge honorar for at deltage i møder \(nr/ }).click();
  await expect(page.getByText("Foreslås afløst af")).toBeVisible();
  await page.goto(`${register}?q=strategi`);
  await expect(page.getByText(/afløst af nr\. 15/)).toBeVisible();
  expect(await axe(page)).toEqual([]);
});
