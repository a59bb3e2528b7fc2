import { expect, test } from "@playwright/test";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("the secretariat sees what lacks a follow-up, writes it, and the decision tells its whole story", async ({
  page,
  context,
}) => {
  const { example } = theWorld();
  await signInAs(context, "backbone");
  await page.goto(`/initiatives/${example}`);
  await page.getByRole("link", { name: "Sæt Fritidsjob med mentor i gang" }).click();
  await expect(page.getByText(/Skulle være fulgt op .* af Erhvervsforeningen/)).toBeVisible();
  await page.getByText("Skriv, hvad der kom ud af det").click();
  await page.getByLabel("Hvad kom der ud af det?").fill("Nu har alle butikker en mentor.");
  await page.getByRole("radio", { name: "Nej, det er i gang" }).check();
  await page.getByRole("button", { name: "Gem opfølgningen" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Skriv, hvornår");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("radio", { name: "Ja, der skal ikke ske mere" }).check();
  await page.getByRole("button", { name: "Gem opfølgningen" }).click();
  await expect(page.getByText("Nu har alle butikker en mentor.")).toBeVisible();
  const course = page.getByRole("region", { name: "Forløb" }).or(page.getByRole("main"));
  await expect(course.first()).toContainText(/gennemført, skriver/);
  await page.goto(`/initiatives/${example}/decisions?q=fritidsjob`);
  await expect(page.getByText("mangler opfølgning siden")).toBeHidden();
  expect(await axe(page)).toEqual([]);
});
