import { expect, test } from "@playwright/test";
import { putOn } from "@/tests/support/putting-on";
import { axe, signInAs } from "@/tests/support/visiting";

test("whoever proposes asks, reads the advice and decides with reasons", async ({
  page,
  context,
}) => {
  const proposal = await putOn(
    { page, context },
    {
      title: "Mal Ungerådets lokale",
      matter: "En parts eget hus og egen drift, når det berører andre",
    },
  );
  await signInAs(context, "member");
  await page.goto(proposal);
  await expect(page.getByText("Du kan beslutte, når alle har svaret")).toBeVisible();
  await page.getByLabel("Hvem?").selectOption("Henrik Damgaard");
  await page.getByRole("radio", { name: "De ved noget om det" }).check();
  await page.getByRole("button", { name: "Spørg", exact: true }).click();
  await expect(page.getByText("Der er spurgt.")).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await signInAs(context, "chair");
  await page.goto(proposal);
  await page.getByLabel("Dit råd").fill("Spørg brandmyndigheden om malingen.");
  await page.getByRole("button", { name: "Send rådet" }).click();
  await expect(page.getByText("1 af 1 har svaret.")).toBeVisible();

  await signInAs(context, "member");
  await page.goto(proposal);
  await page.getByRole("radio", { name: "Forslaget gennemføres", exact: true }).check();
  await page
    .getByLabel("Hvorfor, og hvordan er rådene taget med?")
    .fill("Ja, med godkendt maling.");
  await page.getByRole("button", { name: "Beslut" }).click();
  await expect(page.getByText("Derfor er forslaget vedtaget.")).toBeVisible();
  await expect(page.getByText("Ja, med godkendt maling.")).toBeVisible();
  await expect(page.getByText("Spørg brandmyndigheden om malingen.")).toBeVisible();
});
