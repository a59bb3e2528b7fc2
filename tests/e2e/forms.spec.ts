import { expect, test } from "@playwright/test";
import { press } from "@/tests/support/steps";
import { readIn, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** What people do to forms: press twice, go back, leave out the half. */

test("a reply sent with a double click is there once", async ({ page, context }) => {
  const { example, things } = theWorld();
  await signInAs(context, "sideline");
  await page.goto(`/initiatives/${example}/decisions/${things.openNumber}`);
  await page.getByLabel("Din kommentar").fill("Vi hører gerne mere.");
  await page.getByRole("button", { name: "Send kommentar" }).dblclick();
  await expect(page.getByText("Vi hører gerne mere.")).toHaveCount(1);
  await page.reload();
  await expect(page.getByText("Vi hører gerne mere.")).toHaveCount(1);
});

test("a status sent twice, from two copies of one form, is reported once", async ({
  page,
  context,
}) => {
  const { example, things } = theWorld();
  const activity = `/initiatives/${example}/activities/${things.activity}`;
  await signInAs(context, "backbone");
  await page.goto(`${activity}/report`);
  await page.getByRole("radio", { name: /På sporet/ }).check();
  await page.getByLabel("En linje om det").fill("Sendt to gange.");
  const form = await page
    .locator("main form")
    .last()
    .evaluateHandle((element) => element);
  await form.evaluate((element) => {
    const send = () => (element as HTMLFormElement).requestSubmit();
    send();
    send();
  });
  await page.waitForURL((url) => url.pathname === activity);
  await page.reload();
  await expect(page.locator("main li, main tr").filter({ hasText: "Sendt to gange." })).toHaveCount(
    1,
  );
});

test("the back button leads to the form again, and what follows still works", async ({
  page,
  context,
}) => {
  const { example } = theWorld();
  await signInAs(context, "partner");
  const form = `/initiatives/${example}/decisions/new?kind=other`;
  await page.goto(form);
  await page.getByLabel("Titel", { exact: false }).first().fill("Hold en fælles sommerfest");
  await press(page, /kladde/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hold en fælles sommerfest");
  const draft = page.url();
  await page.goBack();
  await expect(page.getByLabel("Titel", { exact: false }).first()).toBeVisible();
  await page.goForward();
  expect(page.url()).toBe(draft);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hold en fælles sommerfest");
});

const languages = [
  { locale: "da", description: "Hvad det er", send: /^Opret/, sentence: "Skal udfyldes." },
  {
    locale: "en",
    description: "What it is",
    send: /^(Register|Create)/,
    sentence: "Must be filled in.",
  },
] as const;

for (const { locale, description, send, sentence } of languages) {
  test(`a form with a mistake keeps what was typed and says what is wrong beside the field, in ${locale}`, async ({
    page,
    context,
  }) => {
    await readIn(context, locale);
    await signInAs(context, "backbone");
    await page.goto(`/initiatives/${theWorld().example}/activities/new`);
    const typed = "Vi mødes hver tirsdag i klubben.";
    await page.getByLabel(description).fill(typed);
    await press(page, send);
    const title = page.locator('[name="title"]');
    await expect(title).toHaveAttribute("aria-invalid", "true");
    await expect(title).toHaveAccessibleDescription(new RegExp(sentence));
    await expect(page.getByLabel(description)).toHaveValue(typed);
    await expect(page.locator("[data-reply]")).toBeFocused();
  });
}
