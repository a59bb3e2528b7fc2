import { expect, test } from "@playwright/test";
import { heading } from "@/tests/support/steps";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("a member proposes that much money is decided by two thirds, and the chair sees what becomes different", async ({
  page,
  context,
}) => {
  const { example } = theWorld();
  await signInAs(context, "member");
  await page.goto(`/initiatives/${example}/decisions`);
  await page.getByRole("link", { name: "Beslutningsmatrix", exact: true }).click();
  await heading(page, "Beslutningsmatrix");
  await expect(page.getByRole("row", { name: /Penge over 50.000/ })).toContainText("mindst 2/3");
  await page.getByRole("button", { name: "Foreslå en ændring" }).click();
  await heading(page, "Foreslå en ændring af beslutningsmatrixen");
  const draft = page.url();
  await page.goto(`/initiatives/${example}/decisions/matrix`);
  await page.getByRole("button", { name: "Foreslå en ændring" }).click();
  await page.waitForURL(draft);

  await page.getByRole("link", { name: "Tilføj en række" }).click();
  await page.getByRole("button", { name: "Gem rækken" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Skal udfyldes.");
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Hvad handler det om?").fill("Penge over 500.000 kr.");
  await page.getByLabel("Andet").check();
  const majority = page.getByRole("group", { name: "Hvor mange skal være for?" });
  await majority.getByLabel("Mindst to tredjedele").check();
  await page.getByText("Beslutningsdygtighed, inhabilitet og fuldmagter").click();
  await page.getByLabel("Mindst så mange med egne erfaringer").fill("1");
  await page.getByText("Varsel, lukning og forlængelse").click();
  await page.getByLabel("Varsel i dage").fill("7");
  await page.getByRole("button", { name: "Gem rækken" }).click();
  await expect(page.getByRole("row", { name: /Penge over 500.000 kr\./ })).toContainText(
    "mindst én med egne erfaringer",
  );
  await page.getByRole("link", { name: "Videre til forslaget" }).click();
  await page.getByRole("button", { name: "Indsend forslaget" }).click();
  await expect(page.getByText("Venter på at blive sat til beslutning")).toBeVisible();

  const proposal = page.url();
  await signInAs(context, "chair");
  await page.goto(proposal);
  await expect(page.getByText("Én række kommer til.")).toBeVisible();
  const change = page.getByRole("listitem").filter({ hasText: "Penge over 500.000 kr." });
  await expect(change).toContainText("Ny");
  await expect(change.locator("ins")).toContainText("mindst én med egne erfaringer");
  expect(await axe(page)).toEqual([]);
});
