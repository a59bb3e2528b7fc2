import { HTMLElement, type Node, NodeType, parse } from "node-html-parser";
import type { Block, PaperDocument, TableRow } from "./blocks";
import { linked, linkIn, withoutMarks } from "./paper-links";

/**
 * What of a page of ours goes on paper, as its print style sheet says it too: what is in `main`, without
 * what can only be pressed (`print:hidden`), with what is folded away open, and with what is said to a
 * screen reader alone. A link leads where it does on the page.
 *
 * @param address of the page, whole
 */
export function readPage(html: string, address: string): PaperDocument {
  const page = parse(html, { blockTextElements: { script: false, style: false } });
  const main = page.querySelector("main");
  if (!main) throw new Error("Every page of ours has a main part");
  return {
    title: page.querySelector("title")?.text.trim() ?? "",
    language: page.querySelector("html")?.getAttribute("lang") ?? "da",
    blocks: blocksIn(main).map((block) => linked(block, address)),
  };
}

const left = new Set(
  "nav form script style svg template button input select textarea link".split(" "),
);
const inline = new Set(
  "a abbr b bdi code del em i ins mark q s small span strong sub sup time u".split(" "),
);

function isOnPaper(element: HTMLElement): boolean {
  if (left.has(element.rawTagName)) return false;
  if (element.getAttribute("aria-hidden") === "true") return false;
  if (element.rawTagName === "details" && element.querySelector("form")) return false;
  const classes = [...element.classList.values()];
  if (classes.includes("print:hidden")) return false;
  if (classes.some((one) => /^print:(?!hidden)(block|grid|flex|inline)/.test(one))) return true;
  // A sheet is wider than a phone and narrower than a screen.
  if (classes.includes("sm:hidden") || element.hasAttribute("hidden")) return false;
  return (
    !classes.includes("hidden") || classes.some((one) => /^sm:(block|grid|flex|table)/.test(one))
  );
}

/** The blocks of a part of a page. Words that stand beside blocks are paragraphs of their own. */
function blocksIn(parent: HTMLElement): Block[] {
  const blocks: Block[] = [];
  let words = "";
  const keepsLines = parent.classList.contains("whitespace-pre-line");
  const endParagraph = () => {
    for (const text of tidy(words, keepsLines).split(/\n{2,}/)) {
      if (text) blocks.push({ kind: "paragraph", text });
    }
    words = "";
  };
  for (const child of parent.childNodes) {
    const element = elementOf(child);
    if (!element) words += textOf(child);
    else if (!isOnPaper(element)) continue;
    else if (element.rawTagName === "br") words += "\n";
    else if (isInline(element)) words += inlineWords(element);
    else {
      endParagraph();
      blocks.push(...blocksOf(element));
    }
  }
  endParagraph();
  return blocks;
}

/** A link around a whole card is no part of a sentence. */
function isInline(element: HTMLElement): boolean {
  return (
    inline.has(element.rawTagName) &&
    element.childNodes.every((child) => {
      const inside = elementOf(child);
      return !inside || !isOnPaper(inside) || isInline(inside) || inside.rawTagName === "br";
    })
  );
}

function blocksOf(element: HTMLElement): Block[] {
  const tag = element.rawTagName;
  const level = /^h([1-4])$/.exec(tag)?.[1];
  if (level) return [{ kind: "heading", level: Number(level) as 1, text: tidy(wordsIn(element)) }];
  if (tag === "ul" || tag === "ol")
    return [{ kind: "list", items: childrenOf(element, "li").map(blocksIn) }];
  if (tag === "dl") return [{ kind: "facts", facts: factsIn(element) }];
  if (tag === "table") return [tableOf(element)];
  if (tag === "blockquote") return [{ kind: "quote", blocks: blocksIn(element) }];
  return blocksIn(element);
}

function factsIn(list: HTMLElement) {
  return list
    .querySelectorAll("dt")
    .filter(isOnPaper)
    .map((name) => ({
      name: tidy(wordsIn(name)),
      blocks: name.nextElementSibling ? blocksIn(name.nextElementSibling) : [],
    }));
}

function tableOf(table: HTMLElement): Block {
  const [head, ...rest] = table.querySelectorAll("tr");
  const isHead = head?.parentNode?.rawTagName === "thead";
  const rows = (isHead ? rest : [head, ...rest]).filter((row) => row !== undefined);
  const cells = (row: HTMLElement) => childrenOf(row, "th", "td");
  return {
    kind: "table",
    caption: tidy(table.querySelector("caption")?.text ?? ""),
    head: isHead && head ? cells(head).map((cell) => tidy(wordsIn(cell))) : [],
    rows: rows.map((row): TableRow => {
      const [first, ...others] = cells(row);
      const isNamed = first?.rawTagName === "th";
      return {
        name: isNamed ? tidy(wordsIn(first)) : null,
        cells: (isNamed ? others : cells(row)).map((cell) => tidy(wordsIn(cell))),
      };
    }),
  };
}

/** All words within, also those of blocks, a line for each. */
function wordsIn(element: HTMLElement): string {
  return element.childNodes
    .map((child) => {
      const inside = elementOf(child);
      if (!inside) return textOf(child);
      if (!isOnPaper(inside)) return "";
      if (inside.rawTagName === "br") return "\n";
      if (inside.rawTagName === "a") return inlineWords(inside);
      // What went and what came stand side by side.
      if (inside.rawTagName === "del") return `${wordsIn(inside)} `;
      return inline.has(inside.rawTagName) ? wordsIn(inside) : `\n${wordsIn(inside)}\n`;
    })
    .join("");
}

/** The words of an element in a line, which may be a link. */
function inlineWords(element: HTMLElement): string {
  const words = wordsIn(element);
  return element.rawTagName === "a" ? linkIn(element.getAttribute("href"), words) : words;
}

function textOf(node: Node): string {
  return node.nodeType === NodeType.TEXT_NODE ? withoutMarks(node.text) : "";
}

/** Without the spaces of the markup. */
function tidy(words: string, keepsLines = false): string {
  const spaced = keepsLines ? words.replace(/[^\S\n]+/g, " ") : words.replace(/\s+/g, " ");
  return spaced.replace(/ ?\n ?/g, "\n").trim();
}

function childrenOf(element: HTMLElement, ...tags: string[]): HTMLElement[] {
  return element.children.filter((child) => tags.includes(child.rawTagName) && isOnPaper(child));
}

function elementOf(node: Node): HTMLElement | null {
  return node instanceof HTMLElement ? node : null;
}
