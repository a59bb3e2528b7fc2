import { type Browser, expect, type Page, test } from "@playwright/test";
import { heading, press, step } from "@/tests/support/steps";
import { signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** An initiative from nothing to its first strategy, as its people live it. In Danish, by the words they see. */

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Seven of the twelve seats make a quorum. The first votes on a phone, the last counts. */
const voters = [
  { name: "Birthe Lund", seat: "medlem, KAB" },
  { name: "Jens Falk", seat: "medlem, Falck" },
  { name: "Anna Real", seat: "medlem, Realdania" },
  { name: "Ole Helse", seat: "medlem, Helsefonden" },
  { name: "Mia Metro", seat: "medlem, Professionshøjskolen Metropol" },
  { name: "Ida Kors", seat: "medlem, Ungdommens Røde Kors" },
  { name: "Karla Holm", seat: "formand, Københavns Kommune" },
];

test("a secretariat's first hour", async ({ browser }) => {
  const operator = await browser.newPage();
  await signInAs(operator.context(), "operator");
  const home = await step("start an initiative", () => startInitiative(operator));
  await step("import the parties as they are", () => importParties(operator, home));
  await step("see them in the chart", () => seeChart(operator, home));
  await step("import the activities and mend a row", () => importActivities(operator, home));
  await step("set up the secretariat", () => setUpSecretariat(operator, home));
  await step("give the chair's seat its role", () => makeChair(operator, home));
  const secretary = await step("invite the secretary", () =>
    join(browser, operator, home, { name: "Sofie Ravn", seat: "medlem, Fælles sekretariat" }),
  );
  const pages: Page[] = [];
  for (const voter of voters) {
    const isFirst = pages.length === 0;
    const name = isFirst ? "invite a member, who accepts on a phone" : `invite ${voter.name}`;
    pages.push(await step(name, () => join(browser, operator, home, voter, isFirst)));
  }
  const [onPhone, ...others] = pages as [Page, ...Page[]];
  const chair = others.at(-1) as Page;
  const strategy = await step("a party writes the first strategy", () =>
    writeStrategy(others[0] as Page, home),
  );
  await step("the secretariat puts it on for decision", () => putOn(secretary, strategy));
  await step("vote on the phone", () => voteFirst(onPhone, strategy));
  for (const page of others) await step("vote", () => vote(page, strategy));
  await step("the chair closes", () => close(chair, strategy));
  await step("the strategy is in force", () => inForce(onPhone, home));
  await step("a party stands behind it, on the phone", () => standBehind(onPhone, home));
  await step("the chart of yesterday and of today", () => chartOfTwoDays(chair, home));
  await step("report a status from the phone", () => report(onPhone, home));
  await Promise.all([operator, secretary, ...pages].map((page) => page.context().close()));
});

async function startInitiative(page: Page): Promise<string> {
  await page.goto("/initiatives/new");
  await page.getByLabel("Initiativets navn").fill("Hjem til alle");
  await page.getByLabel("Den fælles problemstilling").fill("For mange unge mangler et hjem.");
  await page.getByLabel("Dit navn").fill("Dorthe Drift");
  await page.getByLabel("Din organisation").fill("Bikubenfonden");
  await page.getByLabel("Organisationens sektor").selectOption({ label: "Fond" });
  await press(page, "Start initiativet");
  await page.waitForURL(/hjem-til-alle/);
  return new URL(page.url()).pathname;
}

async function importParties(page: Page, home: string) {
  await page.goto(`${home}/organisation/import`);
  await page.getByLabel("Regneark", { exact: true }).setInputFiles("tests/fixtures/parter.csv");
  await press(page, "Læs filen");
  await heading(page, /Klar til at indlæse 1\d rækker/);
  await press(page, /^Indlæs 1\d rækker|^Indlæs/);
  await heading(page, /1\d rækker er indlæst/);
}

async function seeChart(page: Page, home: string) {
  await page.goto(`${home}/organisation`);
  await heading(page, "14 organisationer om samme mål");
  const main = page.locator("main");
  for (const name of ["Københavns Kommune", "Realdania", "VIVE"]) {
    await expect(main.getByRole("link", { name, exact: true }).first()).toBeVisible();
  }
  await expect(main).toContainText("12 pladser, 12 ledige");
  await expect(main).toContainText("Der er ikke valgt et fælles sekretariat endnu.");
}

async function importActivities(page: Page, home: string) {
  await page.goto(`${home}/organisation/import`);
  await page
    .getByLabel("Regneark", { exact: true })
    .setInputFiles("tests/fixtures/aktiviteter.csv");
  await press(page, "Læs filen");
  await expect(page.getByText("Måske er der et skilletegn inde i en tekst.")).toBeVisible();
  await press(page, "Saml det overskydende i Note");
  await heading(page, "Klar til at indlæse 8 rækker");
  await press(page, /^Indlæs/);
  await heading(page, "8 rækker er indlæst");
  await page.goto(`${home}/activities`);
  await expect(page.getByRole("link", { name: "Foranalyse af unges hjemløshed" })).toBeVisible();
}

async function setUpSecretariat(page: Page, home: string) {
  await page.goto(`${home}/organisation/groups/new?kind=backbone`);
  await page.getByLabel("Navn").fill("Fælles sekretariat");
  await page.getByLabel("Huses af").selectOption({ label: "Bikubenfonden" });
  await press(page, "Opret gruppen");
  await heading(page, "Fælles sekretariat");
  await press(page, "Giv en plads");
  await page.getByLabel("Personkreds", { exact: false }).last().fill("Fælles sekretariat");
  await press(page, "Giv pladsen");
  await heading(page, "Fælles sekretariat");
}

async function makeChair(page: Page, home: string) {
  await page.goto(`${home}/organisation`);
  await press(page, "Styregruppen");
  await page
    .getByRole("row", { name: /Københavns Kommune/ })
    .getByRole("link", { name: /^Ret/ })
    .click();
  await page.getByRole("radio", { name: "formand", exact: true }).check();
  await press(page, "Gem");
  await heading(page, "Styregruppen");
  await expect(page.getByRole("row", { name: /Københavns Kommune/ })).toContainText("formand");
}

type Invited = { name: string; seat: string };

/** Invites somebody to a seat and accepts in another browser, on a phone if asked. Gives the new member's page. */
async function join(
  browser: Browser,
  operator: Page,
  home: string,
  { name, seat }: Invited,
  onPhone = false,
): Promise<Page> {
  await operator.goto(`${home}/invitations/new`);
  await operator.getByLabel("Navn").fill(name);
  const email = `${name.toLowerCase().replace(" ", ".")}@${home.split("/").at(-1)}.example`;
  await operator.getByLabel("E-mail").fill(email);
  await operator.getByLabel("Plads").selectOption({ label: seat });
  await press(operator, "Lav invitationen");
  await heading(operator, `Invitationen til ${name} er klar`);
  const link = (await operator.locator("main code").textContent()) ?? "";
  const page = await browser.newPage(onPhone ? phone : {});
  await page.goto(link);
  await heading(page, "Dorthe Drift inviterer dig med i Hjem til alle");
  await page.getByLabel("Adgangskode").fill(theWorld().password);
  await page.getByLabel(/Jeg har læst/).check();
  await press(page, "Sig ja til invitationen");
  await page.waitForURL((url) => url.pathname === home);
  return page;
}

async function writeStrategy(page: Page, home: string): Promise<string> {
  await page.goto(`${home}/strategy/new`);
  await page.getByLabel("Vision").fill("Ingen ung er hjemløs i 2030.");
  await page.getByRole("textbox", { name: "Mål 1" }).fill("Hundrede unge får eget hjem om året.");
  await press(page, /^Indsend/);
  await heading(page, "Vedtag strategiens version 1");
  return new URL(page.url()).pathname;
}

async function putOn(page: Page, proposal: string) {
  await page.goto(proposal);
  await press(page, "Sæt til beslutning");
  await expect(page.getByText("0 af 12 har stemt; der mangler 7")).toBeVisible();
}

async function voteFirst(page: Page, proposal: string) {
  await page.goto(proposal);
  await expect(page.getByText("0 af 12 har stemt; der mangler 7")).toBeVisible();
  await page.getByRole("button", { name: "For", exact: true }).click();
  await expect(page.getByText("1 af 12 har stemt; der mangler 6")).toBeVisible();
  await expect(page.getByRole("button", { name: /For \(/ })).toBeVisible();
}

async function vote(page: Page, proposal: string) {
  await page.goto(proposal);
  await page.getByRole("button", { name: "For", exact: true }).click();
  await expect(page.getByRole("button", { name: /For \(/ })).toBeVisible();
}

async function close(page: Page, proposal: string) {
  await page.goto(proposal);
  await expect(page.getByText("7 af 12 har stemt; gruppen er beslutningsdygtig")).toBeVisible();
  await page.getByText("Luk afstemningen før tiden").click();
  await expect(page.getByText("Lukker du nu, er forslaget vedtaget.")).toBeVisible();
  await press(page, "Luk afstemningen nu");
  await expect(page.getByText("7 af 12 pladser stemte; der skulle mindst 7 til.")).toBeVisible();
}

async function inForce(page: Page, home: string) {
  await page.goto(`${home}/strategy`);
  await expect(page.locator("main")).toContainText("Version 1 gælder.");
  await expect(page.locator("main")).toContainText("Ingen ung er hjemløs i 2030.");
}

async function standBehind(page: Page, home: string) {
  await page.goto(home);
  await page.getByRole("link", { name: "Svar", exact: true }).first().click();
  await heading(page, "Hvem står bag strategien");
  await press(page, /^Ja, vi står bag version 1/);
  await expect(page.locator("main")).toContainText(/1 af \d+ parter står bag version 1/);
  await page.goto(`${home}/strategy`);
  await expect(page.locator("main")).toContainText("Én part står bag den.");
}

async function chartOfTwoDays(page: Page, home: string) {
  await page.goto(`${home}/organisation`);
  await expect(page.locator("main")).toContainText("Karla Holm");
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
  const typed = new Intl.DateTimeFormat("da-DK", { timeZone: "Europe/Copenhagen" }).format(
    yesterday,
  );
  await page.getByLabel("Vis, som det så ud").fill(typed.replaceAll(".", "-"));
  await press(page, "Vis");
  await expect(page.locator("main")).toContainText("Sådan så det ud");
  await expect(page.locator("main")).not.toContainText("Karla Holm");
  await press(page, "Vis i dag");
  await expect(page.locator("main")).toContainText("Karla Holm");
}

async function report(page: Page, home: string) {
  await page.goto(`${home}/activities`);
  await press(page, "Åbent hus om bolig- og støttekoncepter");
  await press(page, /status/i);
  await page.waitForURL(/\/report/);
  await page.getByRole("radio", { name: /I risiko/ }).check();
  await page.getByLabel("En linje om det").fill("Lokalerne er ikke på plads.");
  await press(page, "Send status");
  await expect(page.getByText("Lokalerne er ikke på plads.").first()).toBeVisible();
}
