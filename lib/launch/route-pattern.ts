import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * What an address is called in the log: the pattern of its page or route, as its folder under `app`
 * has it (`/initiatives/[slug]/decisions/[number]`); "other" for what is no page of ours, and null for
 * a file that is the same for everybody (the build's, and those in `public`).
 */
export type PatternOf = (url: string) => string | null;

/** Reads the folders once; what an address holds besides the pattern never gets further than this. */
export function readPatterns(root = process.cwd()): PatternOf {
  const app = join(root, "app");
  const pages = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx" || name === "route.ts")
    .map(({ parentPath }) => `/${relative(app, parentPath)}`);
  const folder = join(root, "public");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name))}`);
  return patternsFrom(pages, files);
}

/** The same from lists. */
export function patternsFrom(pages: string[], files: string[]): PatternOf {
  const known = pages.map(expressionOf).sort((one, other) => one.open - other.open);
  const assets = new Set(files);
  return (url) => {
    const [path = ""] = url.split(/[?#]/);
    if (path.startsWith("/_next/") || assets.has(path)) return null;
    const plain = path.replace(/\/+$/, "") || "/";
    return known.find(({ expression }) => expression.test(plain))?.pattern ?? "other";
  };
}

/** `/initiatives/new` is a page before it is an initiative: the fewer open places, the sooner. */
function expressionOf(pattern: string) {
  const parts = pattern.split("/");
  const isOpen = (part: string) => part.startsWith("[");
  const source = parts.map((part) => (isOpen(part) ? "[^/]+" : part.replaceAll(".", "\\.")));
  return {
    pattern,
    expression: new RegExp(`^${source.join("/")}$`),
    open: parts.filter(isOpen).length,
  };
}
