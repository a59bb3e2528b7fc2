import { describe, expect, test } from "vitest";
import { isLocale, resolveLocale } from "@/lib/i18n/locale";

describe("the language of a reader", () => {
  test.each([
    ["nothing is known", undefined, undefined, "da"],
    ["the browser asks for English", undefined, "en-GB,en;q=0.9", "en"],
    ["the browser asks for Danish before English", undefined, "da-DK,da;q=0.9,en;q=0.8", "da"],
    ["the browser's order is by weight, not by place", undefined, "en;q=0.3, da;q=0.8", "da"],
    [
      "the browser's first language is one we do not speak",
      undefined,
      "de-DE,de;q=0.9,en;q=0.5",
      "en",
    ],
    ["the browser speaks none of ours", undefined, "pl,de;q=0.7", "da"],
    ["the browser refuses English", undefined, "pl,en;q=0", "da"],
    ["the browser takes anything", undefined, "*", "da"],
    ["the reader chose English on a Danish browser", "en", "da", "en"],
    ["the reader chose Danish on an English browser", "da", "en", "da"],
    ["the cookie holds something else", "fr", "en", "en"],
    ["the header is nonsense", undefined, ";;q=,,=;", "da"],
  ])("%s", (_case, cookie, acceptLanguage, expected) => {
    expect(resolveLocale({ cookie, acceptLanguage })).toBe(expected);
  });

  test("only our two languages are languages", () => {
    expect(["da", "en", "DA", "da-DK", "", null, undefined, 1].filter(isLocale)).toEqual([
      "da",
      "en",
    ]);
  });
});
