import { MarkdownParser, MarkdownSerializer } from "prosemirror-markdown";
import { type Node, Schema } from "prosemirror-model";
import { isSafeLink, markdown } from "./markdown";

/** A text as the editor holds it, and back. */

/** Two levels of headings; what was pasted in another is the nearest. */
const headings = [1, 1, 1, 2, 2, 2].map((level, index) => ({
  tag: `h${index + 1}`,
  attrs: { level },
}));

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      content: "inline*",
      group: "block",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    },
    heading: {
      attrs: { level: { default: 1 } },
      content: "inline*",
      group: "block",
      defining: true,
      parseDOM: headings,
      toDOM: (node) => [node.attrs.level === 1 ? "h3" : "h4", 0],
    },
    bullet_list: {
      attrs: { tight: { default: true } },
      content: "list_item+",
      group: "block",
      parseDOM: [{ tag: "ul" }],
      toDOM: () => ["ul", 0],
    },
    ordered_list: {
      attrs: { tight: { default: true }, order: { default: 1 } },
      content: "list_item+",
      group: "block",
      parseDOM: [
        { tag: "ol", getAttrs: (dom) => ({ order: Number(dom.getAttribute("start")) || 1 }) },
      ],
      toDOM: (node) => ["ol", { start: node.attrs.order }, 0],
    },
    list_item: {
      content: "paragraph block*",
      defining: true,
      parseDOM: [{ tag: "li" }],
      toDOM: () => ["li", 0],
    },
    text: { group: "inline" },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (dom) => {
            const href = dom.getAttribute("href") ?? "";
            return isSafeLink(href) ? { href } : false;
          },
        },
      ],
      toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    em: { parseDOM: [{ tag: "i" }, { tag: "em" }], toDOM: () => ["em", 0] },
    strong: { parseDOM: [{ tag: "b" }, { tag: "strong" }], toDOM: () => ["strong", 0] },
  },
});

const parser = new MarkdownParser(schema, markdown, {
  paragraph: { block: "paragraph" },
  heading: {
    block: "heading",
    getAttrs: ({ tag }) => ({ level: tag === "h1" ? 1 : 2 }),
  },
  bullet_list: { block: "bullet_list" },
  ordered_list: {
    block: "ordered_list",
    getAttrs: (token) => ({ order: Number(token.attrGet("start") ?? 1) }),
  },
  list_item: { block: "list_item" },
  softbreak: { node: "hard_break" },
  hardbreak: { node: "hard_break" },
  em: { mark: "em" },
  strong: { mark: "strong" },
  link: { mark: "link", getAttrs: (token) => ({ href: token.attrGet("href") }) },
});

/** What would begin a list, though it is only how a line begins. */
const listSign = /^(\s*\d*)([.)+])(?=\s|$)/;

const serializer = new MarkdownSerializer(
  {
    paragraph: (state, node) => {
      state.renderInline(node);
      state.closeBlock(node);
    },
    heading: (state, node) => {
      state.write(`${"#".repeat(node.attrs.level)} `);
      state.renderInline(node, false);
      state.closeBlock(node);
    },
    bullet_list: (state, node) => state.renderList(node, "  ", () => "- "),
    ordered_list: (state, node, parent) => {
      const first: number = node.attrs.order;
      const width = String(first + node.childCount - 1).length + 2;
      // Inside a list only one that begins with 1 may follow the words at once.
      if (parent.type.name === "list_item" && first !== 1) state.write();
      state.renderList(node, " ".repeat(width), (index) => `${first + index}. `.padEnd(width));
    },
    list_item: (state, node) => state.renderContent(node),
    text: (state, node, parent, index) => {
      const isLineStart =
        parent.type.name === "paragraph" &&
        (index === 0 || parent.child(index - 1).type.name === "hard_break");
      const words = state.esc(node.text ?? "", isLineStart);
      state.text(isLineStart ? words.replace(listSign, "$1\\$2") : words, false);
    },
    hard_break: (state) => state.text("\n", false),
  },
  {
    em: { open: "*", close: "*", mixable: true, expelEnclosingWhitespace: true },
    strong: { open: "**", close: "**", mixable: true, expelEnclosingWhitespace: true },
    link: {
      open: "[",
      close: (_state, mark) =>
        `](${String(mark.attrs.href).replace(/[()\s"]/g, encodeURIComponent)})`,
    },
  },
);

/** What a block was written as, which one it was, and what stood between it and the one before. */
type Source = { index: number; source: string; gap: string };

/** A document that knows how each of its blocks was written. */
export type ReadText = { doc: Node; sources: WeakMap<Node, Source> };

export function readText(text: string): ReadText {
  const sources = new WeakMap<Node, Source>();
  const lines = text.split("\n");
  let end = 0;
  const blocks = markdown
    .parse(text, {})
    .filter(({ level, nesting, map }) => level === 0 && nesting !== -1 && map !== null)
    .flatMap(({ map }, index) => {
      const [from = 0, to = 0] = map ?? [];
      const written = lines.slice(from, to);
      while (written.length > 1 && written.at(-1)?.trim() === "") written.pop();
      const gap =
        index === 0
          ? ""
          : `\n${lines
              .slice(end, from)
              .map((line) => `${line}\n`)
              .join("")}`;
      end = from + written.length;
      const source = written.join("\n");
      const read = parser.parse(source);
      if (read.childCount === 1) sources.set(read.child(0), { index, source, gap });
      return [...read.children];
    });
  const content = blocks.length > 0 ? blocks : [schema.node("paragraph")];
  return { doc: schema.node("doc", null, content), sources };
}

/**
 * The document as a text. A block that nobody touched stands as it was written, to the letter: whose
 * words a paragraph is, and what changed, follows from that.
 */
export function writeText(doc: Node, { sources }: Pick<ReadText, "sources">): string {
  let written = "";
  let before: Source | undefined;
  for (const block of doc.children) {
    const known = sources.get(block);
    const words = known?.source ?? serializer.serialize(schema.node("doc", null, [block])).trim();
    if (words === "") continue;
    const follows = known && before && known.index === before.index + 1;
    if (written !== "") written += follows ? known.gap : "\n\n";
    written += words;
    before = known;
  }
  return written;
}
