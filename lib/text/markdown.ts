import MarkdownIt from "markdown-it";

/**
 * What a text may hold: headings, bold, italic, lists and links, written with the signs of Markdown,
 * so that it can be compared word by word. Nothing else has a meaning, HTML least of all. A line
 * break is a line break.
 */
export const markdown = new MarkdownIt("zero", { html: false, linkify: false }).enable([
  "heading",
  "list",
  "newline",
  "escape",
  "emphasis",
  "link",
]);

/** A link leads to a page of the web or to a mail, and runs nothing. */
export function isSafeLink(address: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(address.trim());
}

markdown.validateLink = isSafeLink;
