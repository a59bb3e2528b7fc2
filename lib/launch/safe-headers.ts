/** What every answer says, pages and files alike. What differs per request is in proxy.ts. */
export const safeHeaders = [
  // An address may name a proposal; other sites have no business knowing which.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];
