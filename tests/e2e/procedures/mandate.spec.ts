import { expect, test } from "@playwright/test";
import { addDays, dayOf, typedDay } from "@/lib/dates";
import { closeNow, putOn, writeDownTheOthers } from "@/tests/support/putting-on";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("a mandate is given, used within its limit and not beyond it, and reported on", async ({
  page,
  context,
}) => {
  const inDays = (days: number) => typedDay(addDays(dayOf(new Date()), days));
  const about = { title: "Lad Amina købe frugt til møderne", matter: "Andet" };
  await putOn({ page, context }, about, async () => {
    await page.getByText("Giv nogen et mandat").click();
    await page.getByLabel("Hvem får mandatet?").selectOption("Amina Yusuf");
    await page.getByLabel("Hvad må de beslutte?").fill("Frugt og brød til møder");
    await page.getByLabel("For højst så mange kroner i alt").fill("1.000");
    await page.getByLabel("Sidste dag").fill(inDays(200));
    await page.getByLabel("De melder tilbage senest").fill(inDays(100));
  });
  await signInAs(context, "chair");
  await page.reload();
  await writeDownTheOthers(page, "For");
  await closeNow(page);
  await expect(page.getByText("Derfor er forslaget vedtaget.")).toBeVisible();

  await signInAs(context, "member");
  const mandates = `/initiatives/${theWorld().example}/decisions/mandates`;
  await page.goto(mandates);
  const own = page.getByRole("listitem").filter({ hasText: "Frugt og brød til møder" }).first();
  await own.getByText("Beslut noget under dit mandat").click();
  await own.getByLabel("Hvad beslutter du?").fill("Køb æbler til årsmødet");
  await own.getByLabel("Hvorfor?").fill("Der kommer tres.");
  await own.getByLabel("Hvad koster det i kroner?").fill("1.001");
  await own.getByRole("button", { name: "Beslut" }).click();
  await expect(own.getByRole("alert")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await own.getByLabel("Hvad koster det i kroner?").fill("400");
  await own.getByRole("button", { name: "Beslut" }).click();
  await expect(page.getByText(/Besluttet under et mandat, for 400/)).toBeVisible();

  await page.goto(mandates);
  await expect(own.getByText(/600.* af 1\.000.* tilbage/)).toBeVisible();
  await own.getByText("Meld tilbage").click();
  await own.getByLabel("Hvad blev mandatet brugt til").fill("Alle æbler blev spist.");
  await own.getByRole("button", { name: "Send tilbagemelding" }).click();
  await expect(own.getByText("Alle æbler blev spist.")).toBeVisible();
});
