import { type Browser, expect, type Page, test } from "@playwright/test";
import { axe, listen, signInAs } from "@/tests/support/visiting";
import { type Somebody, theWorld } from "@/tests/support/world";

/** Two phones and whoever leads: all seat alone, one of them in a tunnel, and then the room sees where it agrees. */

// Both are in one room, and the first takes it through its steps.
test.describe.configure({ mode: "default" });

const page = (step: string) =>
  `/initiatives/${theWorld().example}/organisation/exercises/${theWorld().things.exercise}/${step}`;

test("two seat alone on phones, one without a network for a while; the places are shown, compared and seated", async ({
  browser,
}) => {
  const [one, other] = [await phoneOf(browser, "member"), await phoneOf(browser, "partner")];
  const leader = await windowOf(browser, "backbone", { width: 1280, height: 900 });
  const heard = [...listen(other), ...listen(leader)];
  for (const phone of [one, other]) {
    await phone.goto(page("alone"));
    await expect(
      phone.getByRole("heading", { name: "Hvor sidder Borgerhuset Havnen?" }),
    ).toBeVisible();
    expect(await axe(phone)).toEqual([]);
  }
  await leader.goto(page("alone"));

  await place(other, "Hovedbordet", "Hovedbordet", "Skole og fritid");
  await expect(other.getByText("3 af 12 placeret")).toBeVisible();
  await other.getByRole("button", { name: "Fortryd" }).click();
  await expect(
    other.getByRole("heading", { name: "Hvor sidder Erhvervsskolen Fjord?" }),
  ).toBeVisible();
  await place(other, "Vennebordet");
  await expect(other.getByText("Alt er gemt.")).toBeVisible();
  await other.reload();
  await expect(other.getByText("3 af 12 placeret")).toBeVisible();

  await one.context().setOffline(true);
  await place(one, "Hovedbordet", "Hovedbordet", "Skole og fritid");
  await expect(one.getByText(/Venter på nettet\. 3 placeringer/)).toBeVisible();
  await one.context().setOffline(false);
  await expect(one.getByText("Alt er gemt.")).toBeVisible();
  await handIn(one);
  await handIn(other);
  await expect(leader.getByText(/^2 af \d+ har afleveret$/)).toBeVisible();
  await expect(leader.getByRole("main")).not.toContainText("Enige");

  await leader.getByText("Vis placeringerne for alle").click();
  await leader.getByRole("button", { name: "Ja, vis dem nu" }).click();
  await expect(leader.getByText(/^Rummet er enigt om 2 af 12/)).toBeVisible();
  await expect(leader.getByText(/^Enighed i alt|Enighed i alt: 67/)).toBeVisible();
  for (const phone of [one, other]) {
    await phone.getByRole("link", { name: "Se, hvor rummet er enigt" }).click();
    await expect(phone.getByRole("heading", { name: "Erhvervsskolen Fjord" })).toBeVisible();
  }
  await leader.getByRole("button", { name: "Placer dem, I er enige om" }).click();
  await expect(leader.getByText("(sidder på planen)")).toHaveCount(2);
  for (const shown of [other, leader]) expect(await axe(shown)).toEqual([]);
  expect(heard).toEqual([]);

  await leader.getByText("Placer alene igen").click();
  await leader.getByRole("button", { name: "Ja, slet dem og begynd forfra" }).click();
  await expect(leader).toHaveURL(/\/alone$/);
});

test("without script the same form places one at a time, and the list leads to each card", async ({
  browser,
}) => {
  const phone = await windowOf(browser, "chair", { width: 390, height: 844 }, false);
  await phone.goto(page("alone"));
  await place(phone, "Køkkenet");
  await expect(phone.getByText("1 af 12 placeret")).toBeVisible();
  await expect(
    phone.getByRole("heading", { name: "Hvor sidder Byens Boligselskab?" }),
  ).toBeVisible();
  await phone.getByText("Alle aktører, og hvor du har placeret dem").click();
  await phone.getByRole("link", { name: /^Skift ?: Borgerhuset Havnen$/ }).click();
  await expect(phone.getByRole("button", { name: /Køkkenet \(valgt\)/ })).toBeVisible();
  await phone.getByRole("button", { name: "Tag tilbage" }).click();
  await expect(phone.getByText("0 af 12 placeret")).toBeVisible();
});

async function place(phone: Page, ...tables: string[]) {
  for (const table of tables) {
    await phone.getByRole("button", { name: new RegExp(`^(✓ )?${table}`) }).click();
  }
}

async function handIn(phone: Page) {
  await phone.getByText("Aflever", { exact: true }).click();
  await phone.getByRole("button", { name: "Ja, aflever mine placeringer" }).click();
  await expect(phone.getByText("Du har afleveret.", { exact: true })).toBeVisible();
}

const phoneOf = (browser: Browser, who: Somebody) =>
  windowOf(browser, who, { width: 390, height: 844 });

async function windowOf(
  browser: Browser,
  who: Somebody,
  viewport: { width: number; height: number },
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: "da-DK" });
  await signInAs(context, who);
  return context.newPage();
}
