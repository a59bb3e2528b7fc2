import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RichBlocks } from "@/components/text/rich-text";

const html = (text: string) => renderToStaticMarkup(createElement(RichBlocks, { text }));

test.each<[string, string]>([
  ["Et.\nTo.", '<p class="whitespace-pre-line">Et.\nTo.</p>'],
  ["# A", "<h3>A</h3>"],
  ["**a** *b*", '<p class="whitespace-pre-line"><strong>a</strong> <em>b</em></p>'],
  [
    "- a\n- b",
    '<ul><li class="whitespace-pre-line">a</li><li class="whitespace-pre-line">b</li></ul>',
  ],
  ["3. a", '<ol start="3"><li class="whitespace-pre-line">a</li></ol>'],
  [
    "[h](https://havn.dk)",
    '<p class="whitespace-pre-line"><a href="https://havn.dk" rel="noreferrer nofollow">h</a></p>',
  ],
  ["[h](javascript:alert(1))", '<p class="whitespace-pre-line">[h](javascript:alert(1))</p>'],
  ["<b>x</b>", '<p class="whitespace-pre-line">&lt;b&gt;x&lt;/b&gt;</p>'],
  [
    "![x](https://a.dk/x.png)",
    '<p class="whitespace-pre-line">!<a href="https://a.dk/x.png" rel="noreferrer nofollow">x</a></p>',
  ],
  ["", ""],
])("%j", (text, expected) => {
  expect(html(text)).toBe(expected);
});

test("whatever is written, nothing but the few elements comes of it", () => {
  const part = fc.oneof(
    fc.constantFrom("<script>", "<img src=x onerror=a>", "[a](", "](javascript:a)", "](data:x)"),
    fc.constantFrom("&lt;", "<https://a.dk>", "\n", "- ", "# ", "**", "*", "\\", '"', "1. "),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      for (const [tag, name] of html(parts.join("")).matchAll(/<\/?([a-z0-9]+)[^>]*>/g)) {
        expect(["p", "h3", "h5", "ul", "ol", "li", "strong", "em", "a"]).toContain(name);
        expect(tag).not.toMatch(/\son\w+=|href="(?!https?:|mailto:)/i);
      }
    }),
    { numRuns: 400 },
  );
});
