import { describe, expect, test } from "vitest";
import da from "@/lib/i18n/messages/da.json";
import en from "@/lib/i18n/messages/en.json";

type Tree = { [key: string]: string | Tree };

/** Every sentence by its full key. */
function sentences(tree: Tree, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") found.set(path + key, value);
    else
      for (const [inner, sentence] of sentences(value, `${path}${key}.`))
        found.set(inner, sentence);
  }
  return found;
}

/** The names in braces; a plural's branches have braces too, and words in them that are no names. */
function placeholders(sentence: string): string[] {
  return [
    ...new Set(
      [...sentence.matchAll(/(?<!(?:\bone|\bother|\bzero|=\d+)\s*)\{(\w+)\s*[,}]/g)].map(
        (match) => match[1] ?? "",
      ),
    ),
  ].sort();
}

describe("the two languages", () => {
  const danish = sentences(da);
  const english = sentences(en);

  test("have the same keys in the same order", () => {
    expect([...english.keys()]).toEqual([...danish.keys()]);
  });

  test("say something under every key", () => {
    const empty = [...danish, ...english].filter(([, sentence]) => sentence.trim() === "");
    expect(empty).toEqual([]);
  });

  test("take the same placeholders", () => {
    const different = [...danish].filter(
      ([key, sentence]) =>
        placeholders(sentence).join() !== placeholders(english.get(key) ?? "").join(),
    );
    expect(different).toEqual([]);
  });
});
