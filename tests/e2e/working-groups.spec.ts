import { expect, type Page, test } from "@playwright/test";
import { press } from "@/tests/support/steps";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** A working group goes on until a new day, and another is closed with what it leaves behind: both by decision. */

test("a working group is renewed and another closed, and both pages tell by which decision", async ({
  page,
}) => {
  const groups = `/initiatives/${theWorld().example}/organisation/groups`;
  await signInAs(page.context(), "member");
  await openGroup(page, groups, "Fælles data");
  await expect(page.getByText(/Gruppen tages op igen om \d+ dage/)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await press(page, "Foreslå at forny den");
  await page.getByLabel("Forslagets titel").fill("Lad Fælles data fortsætte et år");
  await page.getByLabel("Tages op igen den").fill("1-1-2020");
  await press(page, "Indsend forslaget");
  await expect(page.getByText("Vælg en dag efter i dag.").first()).toBeVisible();
  await page.getByLabel("Tages op igen den").fill("17-11-2031");
  await press(page, "Indsend forslaget");
  await expect(page.getByText("Fælles data fortsætter.")).toBeVisible();
  await expect(page.getByText(/Den ses efter .*2031 og ikke/)).toBeVisible();
  await adopt(page);
  await openGroup(page, groups, "Fælles data");
  await expect(page.getByText(/Gruppen tages op igen om/)).toBeHidden();
  await page.getByText("Sådan lød opgaven før").click();
  await expect(
    page.getByRole("link", { name: /ved beslutning \d+: Lad Fælles data/ }),
  ).toBeVisible();

  await signInAs(page.context(), "member");
  await openGroup(page, groups, "Skole og fritid");
  await press(page, "Foreslå at afslutte den");
  await page.getByLabel("Forslagets titel").fill("Luk Skole og fritid");
  await page.getByLabel("Begrundelse").fill("Opgaven er løst.");
  await page.getByLabel("Det nåede gruppen").fill("Der er åbent tre aftener om ugen.");
  await page.getByLabel("Her lever det videre").fill("Biblioteket driver det.");
  await press(page, "Indsend forslaget");
  await expect(page.getByText("Der er åbent tre aftener om ugen.")).toBeVisible();
  await adopt(page);
  await openGroup(page, groups, "Skole og fritid");
  await expect(page.getByRole("heading", { name: "Afsluttende rapport" })).toBeVisible();
  await expect(page.getByText("Biblioteket driver det.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

async function openGroup(page: Page, groups: string, name: string) {
  await page.goto(groups);
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** Put on and written down by the secretariat, as in a meeting, and closed by the chair. */
async function adopt(page: Page) {
  const proposal = page.url();
  await signInAs(page.context(), "backbone");
  await page.goto(proposal);
  await press(page, "Sæt til beslutning");
  await page.getByText("Skriv stemmer ned fra mødet").click();
  await page.getByRole("radio", { name: "ved håndsoprækning" }).check();
  await page.getByRole("radio", { name: "For", exact: true }).check();
  for (const seat of await page
    .getByRole("group", { name: "Hvem stemte sådan?" })
    .getByRole("checkbox")
    .all()) {
    await seat.check();
  }
  await press(page, "Skriv stemmerne ned");
  await expect(page.getByText("har stemt; gruppen er beslutningsdygtig")).toBeVisible();
  await signInAs(page.context(), "chair");
  await page.goto(proposal);
  await page.getByText("Luk afstemningen før tiden").click();
  await press(page, "Luk afstemningen nu");
  await expect(page.getByRole("heading", { name: "Det førte beslutningen til" })).toBeVisible();
}
