/** Where the tools that we start begin; through `npx` each would cost half a second more. */
const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  prisma: "node_modules/prisma/build/index.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/** One of our tools with its words, ready to be run by this same Node. */
export function node(tool: keyof typeof tools, ...words: string[]) {
  return { program: process.execPath, words: [tools[tool], ...words] };
}
