import type { Block, PaperLink } from "./blocks";

/** While a page is read, marks that are no letters say in its words where a link begins and ends. */
const [begins, leadsTo, ends] = ["\ue000", "\ue001", "\ue002"];

/** The words of a link, with where it leads. */
export function linkIn(address: string | undefined, words: string): string {
  const known = withoutMarks(address ?? "").trim();
  return known === "" ? words : `${begins}${known}${leadsTo}${withoutMarks(words)}${ends}`;
}

/** Words as they are read; nobody's own letters are taken for marks. */
export function withoutMarks(words: string): string {
  return words.replace(/\ue000[^\ue001]*\ue001|[\ue000-\ue002]/g, "");
}

/**
 * A block whose paragraphs know their links, as whole addresses of the web or of a mail. Headings and
 * tables have words alone.
 *
 * @param page the address that others are meant from
 */
export function linked(block: Block, page: string): Block {
  const within = (blocks: Block[]) => blocks.map((one) => linked(one, page));
  switch (block.kind) {
    case "paragraph":
      return paragraph(block.text, page);
    case "heading":
      return { ...block, text: withoutMarks(block.text) };
    case "quote":
      return { ...block, blocks: within(block.blocks) };
    case "list":
      return { ...block, items: block.items.map(within) };
    case "facts":
      return {
        ...block,
        facts: block.facts.map(({ name, blocks }) => ({
          ...{ name: withoutMarks(name), blocks: within(blocks) },
        })),
      };
    case "table":
      return {
        ...{ ...block, caption: withoutMarks(block.caption), head: block.head.map(withoutMarks) },
        rows: block.rows.map(({ name, cells }) => ({
          name: name === null ? null : withoutMarks(name),
          cells: cells.map(withoutMarks),
        })),
      };
  }
}

function paragraph(marked: string, page: string): Block {
  const links: PaperLink[] = [];
  let [text, read] = ["", 0];
  for (const found of marked.matchAll(/\ue000([^\ue001]*)\ue001([^\ue000\ue002]*)\ue002/g)) {
    const [whole, address = "", words = ""] = found;
    text += withoutMarks(marked.slice(read, found.index));
    const from = text.length;
    text += words;
    read = found.index + whole.length;
    const leads = wholeAddress(address, page);
    if (leads !== null) links.push({ from, to: text.length, address: leads });
  }
  text += withoutMarks(marked.slice(read));
  return { kind: "paragraph", text, ...(links.length > 0 && { links }) };
}

/** Null: it leads to another place of the same page, or nowhere that paper knows. */
function wholeAddress(address: string, page: string): string | null {
  if (address.startsWith("#") || !URL.canParse(address, page)) return null;
  const { protocol, href } = new URL(address, page);
  return ["http:", "https:", "mailto:"].includes(protocol) ? href : null;
}
