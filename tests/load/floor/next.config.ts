import { resolve } from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "pg"],
  typescript: { ignoreBuildErrors: true },
  // The packages are the project's.
  turbopack: { root: resolve(import.meta.dirname, "../../..") },
};

export default config;
