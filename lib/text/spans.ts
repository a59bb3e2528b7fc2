import { isSafeLink, markdown } from "./markdown";

/** How words of a text stand out. */
export type Format = { strong: boolean; em: boolean };

/** Words of one format, as they are read: without the signs that say how they look. */
export type Span = Format & { text: string };

type Token = ReturnType<typeof markdown.parse>[number];

/**
 * A text as it is read, in one line of spans: headings and bold words stand out, list items have a dot
 * or their number in front, a link has its address behind it.
 */
export function spansOf(text: string): Span[] {
  if (!hasSigns(text)) return text === "" ? [] : [{ text, strong: false, em: false }];
  const reading = new Reading();
  for (const token of markdown.parse(text, {})) {
    reading.take(token);
    for (const child of token.children ?? []) reading.take(child);
  }
  return reading.spans;
}

/** What is read, without how it looks. */
export function wordsIn(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join("");
}

/** Is there anything that could be a sign? Most paragraphs have none, and are read as they are. */
function hasSigns(text: string): boolean {
  return /[*_#[\]\\]|^\s*([-+]|\d+[.)])\s/m.test(text);
}

class Reading {
  readonly spans: Span[] = [];
  private strong = 0;
  private em = 0;
  private items: { next: number | null }[] = [];
  private links: string[] = [];
  /** What stands between what was read and what comes. */
  private gap = "";

  take(token: Token): void {
    switch (token.type) {
      case "heading_open":
        this.strong += 1;
        this.begin("\n\n");
        break;
      case "heading_close":
        this.strong -= 1;
        break;
      case "paragraph_open":
        this.begin(this.items.length > 0 ? "\n" : "\n\n");
        break;
      case "bullet_list_open":
        this.begin(this.items.length > 0 ? "\n" : "\n\n");
        this.items.push({ next: null });
        break;
      case "ordered_list_open":
        this.begin(this.items.length > 0 ? "\n" : "\n\n");
        this.items.push({ next: Number(token.attrGet("start") ?? 1) });
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        this.items.pop();
        break;
      case "list_item_open":
        this.beginItem();
        break;
      case "strong_open":
      case "strong_close":
        this.strong += token.nesting;
        break;
      case "em_open":
      case "em_close":
        this.em += token.nesting;
        break;
      case "link_open":
        this.links.push(token.attrGet("href") ?? "");
        break;
      case "link_close":
        this.endLink();
        break;
      case "softbreak":
      case "hardbreak":
        this.say("\n");
        break;
      case "inline":
        break;
      default:
        this.say(token.content);
        break;
    }
  }

  /** A new block. The first words of a list item stand beside their sign. */
  private begin(gap: string): void {
    const isBesideItsSign = /[•.] $/.test(this.spans.at(-1)?.text ?? "") && this.gap === "";
    const isFirst = this.spans.length === 0;
    if (!isFirst && !isBesideItsSign && this.gap.length < gap.length) this.gap = gap;
  }

  private beginItem(): void {
    const list = this.items.at(-1);
    if (!list) return;
    if (this.spans.length > 0 && this.gap === "") this.gap = "\n";
    this.say(list.next === null ? "• " : `${list.next}. `);
    if (list.next !== null) list.next += 1;
  }

  private endLink(): void {
    const address = this.links.pop() ?? "";
    if (isSafeLink(address)) this.say(` (${address})`);
  }

  private say(words: string): void {
    if (words === "") return;
    const text = this.gap + words;
    this.gap = "";
    this.spans.push({ text, strong: this.strong > 0, em: this.em > 0 });
  }
}
