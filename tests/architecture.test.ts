import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom. The first line that fits a file is its rule; what it does not allow is refused. */
const table: { files: RegExp; may: RegExp[] }[] = [
  {
    files:
      /^lib\/[\w/-]*rules\.ts$|^lib\/decisions\/procedures\/|^lib\/(policy|refusal|member|names|dates)\.ts$/,
    may: [
      /^@\/lib\/[\w/-]*(rules|effects)$/,
      /^@\/lib\/decisions\/procedures\//,
      /^@\/lib\/(policy|refusal|member|names|dates|dates-imprecise)$/,
      /^(date-fns|@date-fns\/tz|diff)$/,
    ],
  },
  {
    files: /^lib\/[\w/-]*schema\.ts$/,
    may: [
      /^zod$/,
      /^@\/lib\/[\w/-]*(rules|schema|effects|period)$/,
      /^@\/lib\/(member|names|dates|dates-imprecise|access\/[\w-]+)$/,
      /^@\/lib\/form-data$/,
    ],
  },
  {
    files: /^components\/ui\//,
    may: [
      /^react/,
      /^next\/link$/,
      /^next-intl$/,
      /^@\/components\/ui\//,
      /^@\/lib\/(answer|dates)$/,
    ],
  },
  {
    files: /^components\//,
    may: [
      /^(react|next\/|next-intl|cmdk|@atlaskit\/|prosemirror-)/,
      /^@\/components\//,
      /^@\/lib\/[\w/-]*(actions|schema|rules|words|chart|timeline|period|plan|columns|effects|compare|filter)$/,
      /^@\/lib\/decisions\/procedures\//,
      /^@\/lib\/text\//,
      /^@\/lib\/(answer|member|dates|names|dates-imprecise|policy)$/,
      /^@\/lib\/i18n\//,
    ],
  },
];

/** What nobody under these folders may import, whatever else. */
const never: { files: RegExp; never: RegExp }[] = [
  { files: /^lib\//, never: /^@\/(app|components)\// },
  { files: /^app\//, never: /^@\/lib\/db$|^@\/prisma\// },
  {
    files: /^components\//,
    never: /^@\/lib\/(db|session|auth|audit|action)$|queries$|^@\/prisma\//,
  },
  { files: /^(lib|app|components)\//, never: /^@\/tests\// },
];

/** Each domain depends only on those before it. */
const domains = [
  "organisation",
  "decisions",
  "agenda",
  "activities",
  "backbone",
  "exercise",
  "information",
];

const root = resolve(import.meta.dirname, "..");

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^;"']*?\sfrom\s)?["']([^"']+)["']/g,
  );
  return [...found].map((match) => absolute(file, match[1] ?? ""));
}

function absolute(file: string, name: string): string {
  return name.startsWith(".") ? `@/${relative(root, resolve(root, file, "..", name))}` : name;
}

const files = ["app", "components", "lib"].flatMap(filesUnder);
const imports = files.flatMap((file) => importsOf(file).map((name) => ({ file, name })));

test("there is something to look at", () => {
  expect(imports.length).toBeGreaterThan(100);
});

test("every file imports only what its room may", () => {
  const strays = imports.filter(({ file, name }) => {
    const rule = table.find((line) => line.files.test(file));
    return rule !== undefined && !rule.may.some((allowed) => allowed.test(name));
  });
  expect(strays.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
});

test("no file imports what its room never may", () => {
  const strays = imports.filter(({ file, name }) =>
    never.some((line) => line.files.test(file) && line.never.test(name)),
  );
  expect(strays.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
});

test("a domain's rules and queries depend on earlier domains only", () => {
  const domainOf = (path: string) => /(?:^|@\/)lib\/(\w+)\//.exec(path)?.[1] ?? "";
  const strays = imports.filter(({ file, name }) => {
    if (!/(rules|schema|queries)\.ts$/.test(file)) return false;
    const [from, to] = [domains.indexOf(domainOf(file)), domains.indexOf(domainOf(name))];
    return from >= 0 && to > from;
  });
  expect(strays.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
});

test("no drawer is called misc", () => {
  expect(files.filter((file) => /\b(utils?|helpers?|misc|index)\b/.test(file))).toEqual([]);
});

/** Tables that serve the machinery; no reader meets their word. */
const machinery = /^(Installation|RateLimit|AuditHead|MergedRow|OutboundMail|StoredObject)$/;

test("every model's word stands in the README's glossary", () => {
  const glossary = /## Glossary([\s\S]*?)\n## /.exec(
    readFileSync(join(root, "README.md"), "utf8"),
  )?.[1];
  const told = new Set(glossary?.match(/`\w+`/g)?.map((word) => word.slice(1, -1)));
  const models = readdirSync(join(root, "prisma/schema")).flatMap((file) =>
    [...readFileSync(join(root, "prisma/schema", file), "utf8").matchAll(/^model (\w+)/gm)].map(
      ([, model]) => model ?? "",
    ),
  );
  expect(models.length).toBeGreaterThan(50);
  expect(models.filter((model) => !told.has(model) && !machinery.test(model))).toEqual([]);
});
