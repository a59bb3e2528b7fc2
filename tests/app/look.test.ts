import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const sheet = readFileSync(join(root, "app/globals.css"), "utf8");

type Colour = [lightness: number, chroma: number, hue: number];

/** A token's two colours, as `--ink: light-dark(oklch(…), oklch(…))` says them; an alias is followed. */
function token(name: string): { light: Colour; dark: Colour } {
  const value = new RegExp(`\\n\\s+--${name}:\\s*([^;]+);`).exec(sheet)?.[1] ?? "";
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias) return token(alias);
  const [light, dark] = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)].map(toColour);
  if (!light || !dark) throw new Error(`--${name} is no pair of colours: ${value}`);
  return { light, dark };
}

function toColour(match: RegExpMatchArray): Colour {
  return [Number(match[1]) / 100, Number(match[2]), Number(match[3])];
}

/** Relative luminance (WCAG 2.2) by way of OKLab (Ottosson 2020). */
function luminance([lightness, chroma, hue]: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const inGamut = (part: number) => Math.min(1, Math.max(0, part));
  return 0.2126 * inGamut(red) + 0.7152 * inGamut(green) + 0.0722 * inGamut(blue);
}

function contrast(first: Colour, second: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The smaller of the two contrasts, by day and by night. */
function least(name: string, ground: string): number {
  const [figure, behind] = [token(name), token(ground)];
  return Math.min(contrast(figure.light, behind.light), contrast(figure.dark, behind.dark));
}

const grounds = ["paper", "sheet", "wash", "accent-wash"];

describe("the colours", () => {
  const texts = ["ink", "ink-soft", "accent", "on-track", "at-risk", "off-track", "done", "danger"];

  test.each(texts)("%s is read at 7:1 on every ground", (text) => {
    for (const ground of grounds) expect(least(text, ground), ground).toBeGreaterThanOrEqual(7);
  });

  test.each(["on-track", "at-risk", "off-track"])(
    "words on the wash of %s are read at 7:1",
    (status) => {
      expect(least("ink", `${status}-wash`)).toBeGreaterThanOrEqual(7);
      expect(least("ink-soft", `${status}-wash`)).toBeGreaterThanOrEqual(7);
      expect(least(status, `${status}-wash`)).toBeGreaterThanOrEqual(7);
    },
  );

  test("words on what can be pressed are read at 7:1", () => {
    expect(least("accent-ink", "accent")).toBeGreaterThanOrEqual(7);
    expect(least("accent-ink", "accent-deep")).toBeGreaterThanOrEqual(7);
    expect(least("danger-ink", "danger")).toBeGreaterThanOrEqual(7);
  });

  test.each(["line-strong", "focus"])("%s is seen at 3:1 on every ground", (line) => {
    for (const ground of grounds) expect(least(line, ground), ground).toBeGreaterThanOrEqual(3);
  });
});

describe("what components write", () => {
  const files = ["app", "components"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".tsx"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  /** Mails, pictures made as files and the like are no pages; they say so by not being under these folders. */
  const linesWith = (pattern: RegExp) =>
    files.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => pattern.test(line))
        .map((line) => `${file.slice(root.length + 1)}: ${line.trim()}`),
    );

  test("has no style attribute, which the content security policy would throw away", () => {
    expect(linesWith(/\sstyle=/)).toEqual([]);
  });

  test("has no colour of its own", () => {
    expect(linesWith(/(oklch|rgba?|hsla?)\(|\[#|(fill|stroke|color)="#/i)).toEqual([]);
  });
});
