import { expect, test } from "@playwright/test";
import { putOn } from "@/tests/support/putting-on";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("one seat is recused, another gives its vote away, and has it written down and changes it", async ({
  page,
  context,
}) => {
  const about = { title: "Svar på brevet fra en nabo", matter: "Sager om navngivne personer" };
  const proposal = await putOn({ page, context }, about);

  await signInAs(context, "chair");
  await page.goto(proposal);
  await page.getByText("Erklær en anden plads inhabil").click();
  const others = page.locator("details[open]");
  await others
    .getByLabel("Hvilken plads?")
    .selectOption({ label: "Havnens Ungehus (Mads Nørgaard)" });
  await others.getByRole("radio", { name: "familie eller nære venner" }).check();
  await others.getByRole("button", { name: "Erklær pladsen inhabil som formand" }).click();
  await expect(page.getByText("Havnens Ungehus er inhabil:")).toBeVisible();
  await page.getByText("Giv fuldmagt for Vesterfjord Kommune").click();
  await page
    .getByLabel("Hvem skal stemme for dig?")
    .selectOption({ label: "Ungerådet i Vesterfjord (Amina Yusuf)" });
  await page.getByRole("button", { name: "Giv fuldmagten" }).click();
  await expect(
    page.getByText("Vesterfjord Kommune har givet fuldmagt til Amina Yusuf.").first(),
  ).toBeVisible();

  await signInAs(context, "member");
  await page.goto(proposal);
  await expect(page.getByRole("group", { name: "Stem på én gang for" })).toContainText(
    "ved fuldmagt",
  );
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "For", exact: true }).click();
  await expect(page.getByRole("row", { name: /^Vesterfjord Kommune/ })).toContainText(
    "Amina Yusuf ved fuldmagt",
  );

  await signInAs(context, "chair");
  await page.goto(proposal);
  await page.getByRole("button", { name: "Tag fuldmagten tilbage" }).click();
  await expect(page.getByRole("row", { name: /^Vesterfjord Kommune/ })).toBeHidden();

  await signInAs(context, "backbone");
  await page.goto(proposal);
  await page.getByText("Skriv stemmer ned fra mødet").click();
  await page.getByRole("radio", { name: "pr. telefon" }).check();
  await page.getByRole("group", { name: "Hvad stemte de?" }).getByLabel("Imod").check();
  await page.getByRole("checkbox", { name: /Vesterfjord Kommune/ }).check();
  await page.getByRole("button", { name: "Skriv stemmerne ned" }).click();
  await expect(page.getByRole("row", { name: /^Vesterfjord Kommune/ })).toContainText(
    /pr\. telefon, skrevet ned af .+ kl\. \d/,
  );

  await signInAs(context, "chair");
  await page.goto(proposal);
  await expect(
    page.getByText(/har skrevet din stemme ned .+ kl\. .+, som den blev afgivet pr\. telefon/),
  ).toBeVisible();
  await page.getByRole("button", { name: "For", exact: true }).click();
  const own = page.getByRole("row", { name: /^Vesterfjord Kommune/ });
  await expect(own).toContainText("for");
  await expect(own).toContainText("Henrik Damgaard");
  await expect(own).not.toContainText("telefon");
});

test("everybody reads how a seat voted where its holder did not do so here", async ({ page }) => {
  await page.goto(`/public/${theWorld().example}/decisions?q=frivilliges`);
  await page.getByRole("link", { name: /60\.000 kr\. til de frivilliges/ }).click();
  const votes = page.getByRole("table", { name: "Hvem stemte hvad" });
  await expect(votes.getByRole("row", { name: /pr\. telefon/ })).toHaveCount(1);
  await expect(votes.getByRole("row", { name: /ved fuldmagt/ })).toHaveCount(1);
  await expect(votes.getByRole("row", { name: /Region/ })).toContainText("ved fuldmagt");
});
