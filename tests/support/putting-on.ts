import type { BrowserContext, Page } from "@playwright/test";
import { heading } from "@/tests/support/steps";
import { signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/**
 * The member writes a proposal under this matter of the example's matrix and submits it, and the
 * secretariat puts it on. Gives its address; the browser stays signed in as the secretariat.
 *
 * @param fill the fields of the form besides its title and its matter
 */
export async function putOn(
  { page, context }: { page: Page; context: BrowserContext },
  { title, matter }: { title: string; matter: string },
  fill: () => Promise<void> = async () => {},
): Promise<string> {
  await signInAs(context, "member");
  await page.goto(`/initiatives/${theWorld().example}/decisions/new?kind=other`);
  await page.getByLabel("Forslagets titel").fill(title);
  await page.getByLabel("Hvad hører det under?").selectOption(matter);
  await fill();
  await page.getByRole("button", { name: "Indsend forslaget" }).click();
  await heading(page, title);
  const address = page.url();
  await openAs({ page, context }, address);
  return address;
}

async function openAs({ page, context }: { page: Page; context: BrowserContext }, address: string) {
  await signInAs(context, "backbone");
  await page.goto(address);
  const putOn = page.getByRole("button", { name: "Sæt til beslutning" });
  await putOn.click();
  await putOn.waitFor({ state: "hidden" });
}

/** Whoever is signed in writes down that all who have not voted themselves say this, by show of hands. */
export async function writeDownTheOthers(page: Page, answer: string): Promise<void> {
  await page.getByText("Skriv stemmer ned fra mødet").click();
  await page.getByRole("radio", { name: "ved håndsoprækning" }).check();
  await page.getByRole("group", { name: "Hvad stemte de?" }).getByLabel(answer).check();
  const seats = page.getByRole("group", { name: "Hvem stemte sådan?" }).getByRole("checkbox");
  for (const seat of await seats.all()) await seat.check();
  await page.getByRole("button", { name: "Skriv stemmerne ned" }).click();
  await page.getByText("Stemmerne er skrevet ned.").waitFor();
}

/** The chair closes what is open. */
export async function closeNow(page: Page): Promise<void> {
  await page.getByText("Luk afstemningen før tiden").click();
  await page.getByRole("button", { name: "Luk afstemningen nu" }).click();
}
