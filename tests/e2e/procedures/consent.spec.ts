import { expect, test } from "@playwright/test";
import { addDays, dayOf, typedDay } from "@/lib/dates";
import { closeNow, putOn, writeDownTheOthers } from "@/tests/support/putting-on";
import { axe, signInAs } from "@/tests/support/visiting";

test("an objection is taken into a new wording, and in the next round nobody objects", async ({
  page,
  context,
}) => {
  const about = { title: "Begynd møderne klokken 17", matter: "Måden, vi mødes og arbejder på" };
  const proposal = await putOn({ page, context }, about, async () => {
    await page.getByLabel("Spørgsmålet og hvorfor").fill("Vi begynder klokken 17.");
    await page.getByLabel("Opfølgning").fill(typedDay(addDays(dayOf(new Date()), 90)));
  });
  await signInAs(context, "chair");
  await page.goto(proposal);
  await page.getByRole("button", { name: "Indsigelse", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.getByLabel("Bekymring eller indsigelse").fill("De unge har arbejde klokken 17.");
  await page.getByRole("button", { name: "Indsigelse", exact: true }).click();
  await expect(page.getByText("Din stemme er afgivet.")).toBeVisible();
  await writeDownTheOthers(page, "Samtykke");
  await closeNow(page);
  await expect(page.getByText("Det var i vejen")).toBeVisible();

  await signInAs(context, "member");
  await page.goto(proposal);
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Forslagets tekst").fill("Vi begynder klokken 18.");
  await page.getByLabel("Hvordan er indsigelsen taget med?").fill("En time senere når alle det.");
  await page.getByRole("button", { name: "Begynd næste runde" }).click();
  await expect(page.getByText("Runde 2 af højst 3.")).toBeVisible();

  await signInAs(context, "chair");
  await page.goto(proposal);
  await page.getByRole("button", { name: "Samtykke", exact: true }).click();
  await expect(page.getByText("Din stemme er afgivet.")).toBeVisible();
  await writeDownTheOthers(page, "Samtykke");
  await closeNow(page);
  await expect(page.getByText("Derfor er forslaget vedtaget.")).toBeVisible();
  await expect(page.getByText("De unge har arbejde klokken 17.")).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "18" })).toBeVisible();
});
