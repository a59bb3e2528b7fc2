import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Run twice: on the embedded database and on a PostgreSQL server. */
const databaseTests = "tests/**/*.db.test.ts";

export default defineConfig({
  resolve: {
    alias: {
      "@": here("."),
      // These exist only inside Next.
      "server-only": here("tests/support/next/server-only.ts"),
      "next/cache": here("tests/support/next/cache.ts"),
      "next/headers": here("tests/support/next/headers.ts"),
      "next/navigation": here("tests/support/next/navigation.ts"),
      "next-intl/server": here("tests/support/next/intl-server.ts"),
      "next-auth/jwt": here("node_modules/next-auth/jwt/index.js"),
    },
  },
  test: {
    // Far above what anything takes: they end what hangs, also on a machine ten times slower.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // Where nobody can look at once a test has a second try, and the end of the run tells which needed it.
    retry: process.env.CI ? 1 : 0,
    // Each may hold a database of half a gigabyte.
    maxWorkers: Math.min(availableParallelism(), 4),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [databaseTests, "tests/e2e/**", "tests/launch/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "launch",
          include: ["tests/launch/**/*.test.ts"],
          exclude: [databaseTests],
          // The first of these may have to build the pages.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: "embedded",
          include: [databaseTests],
          globalSetup: "tests/support/embedded-template.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: [databaseTests],
          // The second for what moves between the two.
          globalSetup: ["tests/support/server-template.ts", "tests/support/embedded-template.ts"],
        },
      },
    ],
  },
});
