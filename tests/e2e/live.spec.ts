import { type Browser, expect, type Page, test } from "@playwright/test";
import { axe, listen, signInAs } from "@/tests/support/visiting";
import { type Somebody, theWorld } from "@/tests/support/world";

/** One decision in a meeting: on the wall, on a phone, and before whoever leads it. */

test("a vote is followed on the wall and on a phone, and closed by the chair, without a reload", async ({
  browser,
}) => {
  const decision = await openDecision(browser);
  const [wall, phone, chair] = [
    await windowOf(browser, "partner", { width: 1920, height: 1080 }),
    await windowOf(browser, "member", { width: 390, height: 844 }),
    await windowOf(browser, "chair", { width: 1280, height: 900 }),
  ];
  const heard = [wall, phone, chair].flatMap(listen);
  await wall.goto(`${decision}/room`);
  await phone.goto(decision);
  await chair.goto(`${decision}/chair`);
  for (const page of [wall, phone, chair]) {
    await expect(page.getByText("Tallene opdaterer sig selv.")).toBeVisible();
  }
  const room = wall.getByRole("main");
  await expect(room).toContainText("6 af 11 har stemt");
  await expect(room).toContainText("Der mangler 2, før gruppen er beslutningsdygtig");
  // Neither who has voted nor what.
  for (const hidden of [/Ungerådet/, /Henrik Damgaard/, /5 for/]) {
    await expect(room).not.toContainText(hidden);
  }
  await expect(wall.getByRole("navigation")).toHaveCount(0);
  for (const page of [wall, phone, chair]) expect(await axe(page)).toEqual([]);

  const comment = phone.getByLabel("Din kommentar");
  await comment.fill("Jeg skriver stadig");
  await comment.press("End");

  await chair.getByText("Skriv stemmer ned").click();
  await chair.getByRole("radio", { name: "ved håndsoprækning" }).check();
  await chair.getByRole("radio", { name: "For", exact: true }).check();
  const silent = chair.getByRole("group", { name: "Hvem stemte sådan?" }).getByRole("checkbox");
  await silent.nth(0).check();
  await silent.nth(1).check();
  await chair.getByRole("button", { name: "Skriv stemmerne ned" }).click();

  await expect(room).toContainText("8 af 11 har stemt");
  await expect(phone.getByText(/^8 af 11 har stemt; gruppen er/)).toBeVisible();
  await expect(phone.getByRole("status").filter({ hasText: "beslutningsdygtig" })).toHaveCount(1);
  await expect(chair.getByRole("heading", { name: "8 har stemt" })).toBeVisible();
  await expect(comment).toHaveValue("Jeg skriver stadig");
  await expect(comment).toBeFocused();

  await chair.getByText("Luk afstemningen før tiden").click();
  await chair.getByRole("button", { name: "Luk afstemningen nu" }).click();
  await expect(room).toContainText("Vedtaget");
  await expect(room).toContainText("7 stemte for");
  await expect(
    phone.getByText("Afstemningen er slut: forslaget er vedtaget.").first(),
  ).toBeVisible();
  await expect(comment).toHaveValue("Jeg skriver stadig");
  await phone.getByRole("button", { name: "Se resultatet" }).click();
  await expect(phone.getByText(/^Vedtaget /).first()).toBeVisible();
  expect(await axe(wall)).toEqual([]);
  expect(heard).toEqual([]);
});

test("without script the wall tells how it stands whenever it is loaded", async ({ browser }) => {
  const decision = await openDecision(browser, "Nedsæt arbejdsgruppen Boligstart");
  const wall = await windowOf(browser, "member", { width: 1280, height: 800 }, false);
  await wall.goto(`${decision}/room`);
  await expect(wall.getByRole("main")).toContainText(/af 11 har stemt/);
  await expect(wall.getByRole("main")).toContainText(/^.*Lukker .* kl\./);
  await wall.getByRole("link", { name: "Til forslaget" }).click();
  await expect(wall.getByText(/af 11 har stemt/)).toBeVisible();
});

async function windowOf(
  browser: Browser,
  who: Somebody,
  viewport: { width: number; height: number },
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled });
  await signInAs(context, who);
  return context.newPage();
}

/** The path of an open decision with this title. */
async function openDecision(
  browser: Browser,
  title = "Send et fælles svar på kommunens ungepolitik",
): Promise<string> {
  const page = await windowOf(browser, "chair", { width: 1280, height: 800 });
  await page.goto(`/initiatives/${theWorld().example}/decisions?state=open`);
  const path = await page
    .locator("main")
    .getByRole("link", { name: title })
    .first()
    .getAttribute("href");
  await page.context().close();
  return path ?? "";
}
