import { createTranslator, IntlErrorCode } from "next-intl";
import { expect, test } from "vitest";
import type { Locale } from "@/lib/i18n/locale";
import da from "@/lib/i18n/messages/da.json";
import en from "@/lib/i18n/messages/en.json";

function keysOf(part: object, path = ""): string[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

/** The sentences that cannot be read; values that are missing are no fault here. */
function unreadable(locale: Locale, messages: object): string[] {
  const found: string[] = [];
  let asked = "";
  const say = createTranslator({
    locale,
    messages: messages as typeof da,
    onError: ({ code }) => {
      if (code === IntlErrorCode.INVALID_MESSAGE) found.push(asked);
    },
  });
  for (const key of keysOf(messages)) {
    asked = key;
    say(key as never);
  }
  return found;
}

test.each([
  ["da", da],
  ["en", en],
] as const)(
  "every sentence in %s can be read, as the build of the pages asks",
  (locale, messages) => {
    expect(keysOf(messages).length).toBeGreaterThan(1_000);
    expect(unreadable(locale, messages)).toEqual([]);
  },
);

test("a choice with a hyphen cannot", () => {
  expect(unreadable("da", { one: "{how, select, instant-runoff {a} other {b}}" })).toEqual(["one"]);
});
