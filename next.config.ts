import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** What every answer says, pages and files alike. What differs per request is in lib/launch/content-policy.ts. */
const safeHeaders = [
  // An address may name a proposal; other sites have no business knowing which.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

const config: NextConfig = {
  // The tests build beside a running server, so each has a folder of its own.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // Copies that each made their build from the same sources take each other's pages for their own.
  generateBuildId: () => process.env.BUILT_FROM || null,
  poweredByHeader: false,
  // These carry WebAssembly or native parts that a bundle would lose.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@prisma/schema-engine-wasm",
    "@resvg/resvg-js",
    "exceljs",
    "nodemailer",
    "pdfkit",
    "pg",
  ],
  // Larger ones are refused before they get here (lib/launch/body-limits.ts).
  experimental: { serverActions: { bodySizeLimit: "10mb" } },
  // `npm run check` judges the types; a start on a server must not wait for that again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: "/:path*", headers: safeHeaders }],
};

const withTranslations = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: {
    // Parsing the sentences anew at every request took a tenth of a page's time.
    messages: {
      path: "./lib/i18n/messages",
      locales: ["da", "en"],
      format: "json",
      precompile: true,
    },
  },
});

export default withTranslations(config);
