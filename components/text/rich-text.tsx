import { Fragment, type ReactNode } from "react";
import { Prose } from "@/components/ui/prose";
import { isSafeLink, markdown } from "@/lib/text/markdown";

type Token = ReturnType<typeof markdown.parse>[number];
type Level = 3 | 4;

/** A text as it was written (lib/text/markdown.ts). `level`: that of its headings. */
export function RichText({ text, level }: { text: string; level?: Level }) {
  return (
    <Prose>
      <RichBlocks text={text} level={level} />
    </Prose>
  );
}

/** The same inside something that is prose already. This is the only place where a text becomes elements. */
export function RichBlocks({ text, level = 3 }: { text: string; level?: Level }) {
  return elementsOf(markdown.parse(text, {}), level);
}

/** The tokens come as a flat list: what is opened holds everything until it is closed. */
function elementsOf(tokens: Token[], level: Level): ReactNode[] {
  const made: ReactNode[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const end = token.nesting === 1 ? closing(tokens, index) : index;
    const inside = tokens.slice(index + 1, end);
    made.push(<Fragment key={index}>{elementOf(token, inside, level)}</Fragment>);
    index = end;
  }
  return made;
}

function closing(tokens: Token[], open: number): number {
  const depth = tokens[open]?.level;
  const end = tokens.findIndex(
    (token, index) => index > open && token.nesting === -1 && token.level === depth,
  );
  return end === -1 ? tokens.length : end;
}

function elementOf(token: Token, inside: Token[], level: Level): ReactNode {
  const children = () => elementsOf(inside, level);
  switch (token.type) {
    case "paragraph_open":
      return token.hidden ? children() : <p className="whitespace-pre-line">{children()}</p>;
    case "heading_open":
      return <Heading level={token.tag === "h1" ? level : 5}>{children()}</Heading>;
    case "bullet_list_open":
      return <ul>{children()}</ul>;
    case "ordered_list_open":
      return <ol start={Number(token.attrGet("start") ?? 1)}>{children()}</ol>;
    case "list_item_open":
      return <li className="whitespace-pre-line">{children()}</li>;
    case "strong_open":
      return <strong>{children()}</strong>;
    case "em_open":
      return <em>{children()}</em>;
    case "link_open":
      return <Link address={token.attrGet("href") ?? ""}>{children()}</Link>;
    case "inline":
      return elementsOf(token.children ?? [], level);
    case "softbreak":
    case "hardbreak":
      return "\n";
    default:
      return token.content;
  }
}

function Heading({ level, children }: { level: Level | 5; children: ReactNode }) {
  if (level === 3) return <h3>{children}</h3>;
  return level === 4 ? <h4>{children}</h4> : <h5>{children}</h5>;
}

function Link({ address, children }: { address: string; children: ReactNode }) {
  if (!isSafeLink(address)) return children;
  return (
    <a href={address} rel="noreferrer nofollow">
      {children}
    </a>
  );
}
