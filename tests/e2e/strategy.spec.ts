import { expect, test } from "@playwright/test";
import { heading } from "@/tests/support/steps";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

test("a partner gives input on a phone, the chair answers, and the next version takes it in", async ({
  page,
  context,
}) => {
  const strategy = `/initiatives/${theWorld().example}/strategy`;
  const text = "Skriv, at mindst ét af stederne skal kunne nås med den sidste bus.";
  await page.setViewportSize({ width: 390, height: 780 });
  await signInAs(context, "partner");
  await page.goto(strategy);
  await page.getByRole("link", { name: "Giv input" }).click();
  await heading(page, "Giv input");
  await page.getByRole("button", { name: "Send til styregruppen" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Skal udfyldes.");
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Hvad handler det om?").selectOption({
    label:
      "2. Vi åbner de steder, der allerede findes, og vi lader de unge være med til at bestemme, hvad der sker der.",
  });
  await page.getByLabel("Jeres input").fill(text);
  await page.getByRole("button", { name: "Send til styregruppen" }).click();
  await heading(page, /^Input \d+ fra /);
  await expect(page.getByText("Styregruppen skylder jer et svar.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Træk tilbage" })).toBeVisible();
  const input = new URL(page.url()).pathname;
  const number = input.split("/").at(-1);

  await signInAs(context, "chair");
  await page.goto(`/initiatives/${theWorld().example}`);
  const waiting = page.getByRole("listitem").filter({ hasText: `Input ${number} fra` });
  await expect(waiting).toContainText("ubesvaret");
  await waiting.getByRole("link", { name: "Svar", exact: true }).click();
  await heading(page, /^Input \d+ fra /);
  await page.getByLabel("Tages med", { exact: true }).check();
  await page.getByLabel("Hvorfor?").fill("Godt set. Det kommer med i den næste version.");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Send svaret" }).click();
  await expect(page.getByText("Det står endnu ikke i nogen version.")).toBeVisible();

  await signInAs(context, "partner");
  await page.goto(`${strategy}/new`);
  await page.getByLabel(`Input ${number} fra`, { exact: false }).check();
  const places = page.getByRole("textbox", { name: "Strategi 2" });
  await places.fill(`${await places.inputValue()} ${text}`);
  await page.getByRole("button", { name: "Indsend forslaget" }).click();
  await heading(page, /^Vedtag strategiens version \d/);
  await expect(page.locator("ins").filter({ hasText: "sidste bus" })).toHaveCount(1);
  await page.goto(input);
  await expect(page.getByText(/Taget med i version \d, som er foreslået/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Træk tilbage" })).toHaveCount(0);
});

test("everybody sees whose words a paragraph is, what was decided about it, and what it leads to", async ({
  page,
  context,
}) => {
  await signInAs(context, "sideline");
  await page.goto(`/initiatives/${theWorld().example}/strategy`);
  const goal = page.getByRole("listitem").filter({ hasText: "60 unge får hvert år" });
  await goal.getByRole("link", { name: /siden version 2/ }).click();
  await heading(page, "Historien om et afsnit");
  await expect(page.getByText("Det gælder i dag, i version 2.")).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "60" })).toHaveCount(1);
  await expect(page.getByRole("link", { name: /Forslag \d+: Vedtaget/i })).toHaveCount(2);
  await page.goBack();
  await page.getByRole("link", { name: "Fra mål til aktivitet" }).click();
  await heading(page, "Fra mål til aktivitet");
  const branch = page.getByRole("listitem").filter({ hasText: "Vi begynder med boligen" });
  await expect(
    branch.getByRole("link", { name: "Startboliger", exact: false }).first(),
  ).toBeVisible();
});
