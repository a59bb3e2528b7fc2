import { expect, test } from "@playwright/test";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("a partner adds an annex to a draft, takes it out again, and anybody downloads a public one", async ({
  page,
  context,
}) => {
  const { example, things } = theWorld();
  await signInAs(context, "partner");
  await page.goto(`/initiatives/${example}/decisions/new?kind=other`);
  await page.getByLabel("Forslagets titel").fill("Køb en kasse bolde");
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await page.getByText("Tilføj et bilag").click();
  const file = (name: string, content: string) => ({
    ...{ name, mimeType: "application/pdf", buffer: Buffer.from(content) },
  });
  await page.getByLabel("Fil").setInputFiles(file("bolde.pdf", "<script>alert(1)</script>"));
  await page.getByRole("button", { name: "Tilføj bilaget" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Filens indhold er ikke");
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Fil").setInputFiles(file("bolde.exe", "%PDF-1.4\n%%EOF\n"));
  await page.getByRole("button", { name: "Tilføj bilaget" }).click();
  await expect(page.getByRole("link", { name: "bolde.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "Fjern bolde.pdf" }).click();
  await expect(page.getByRole("link", { name: "bolde.pdf" })).toBeHidden();

  await signInAs(context, null);
  await page.goto(`/public/${example}/decisions/${things.annexNumber}`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Rammen på en side.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("Rammen på en side.pdf");
  expect(await axe(page)).toEqual([]);
});
