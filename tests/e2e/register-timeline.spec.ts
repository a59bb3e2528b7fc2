import { expect, test } from "@playwright/test";
import { axe, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** The register by year and month, for members and for everybody. */

for (const [room, who] of [
  ["initiatives", "member"],
  ["public", null],
] as const) {
  test(`the timeline of the register in ${room} goes from year to year, and keeps what was narrowed`, async ({
    page,
    context,
  }) => {
    await signInAs(context, who);
    await page.goto(`/${room}/${theWorld().example}/decisions?outcome=adopted`);
    await page.getByRole("link", { name: "Vis som tidslinje" }).click();
    await expect(page).toHaveURL(/outcome=adopted&view=timeline/);
    const months = page.getByRole("heading", { level: 2, name: /^\p{L}+ \d{4}$/u });
    await expect(months.first()).toBeVisible();
    const [shown] = (await months.first().textContent())?.match(/\d{4}/) ?? [];
    expect(await axe(page)).toEqual([]);
    const years = page.getByRole("navigation", { name: "Vælg år" });
    await expect(years.locator("[aria-current]")).toHaveText(String(shown));
    const [other] = await years.getByRole("link").all();
    if (other) {
      const year = await other.textContent();
      await other.click();
      await expect(years.locator("[aria-current]")).toHaveText(String(year));
      for (const heading of await months.allTextContents()) expect(heading).toContain(String(year));
    }
    await page.getByRole("link", { name: "Vis som liste" }).click();
    await expect(page).not.toHaveURL(/view=/);
    await expect(page).toHaveURL(/outcome=adopted/);
  });
}
