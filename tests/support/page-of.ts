/**
 * The page without what is new in every answer: policy numbers, the data that scripts carry, and the
 * address that was asked for, to come back to after signing in.
 */
export function pageOf(html: string): string {
  return html
    .replace(/<script\b.*?<\/script>/gs, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/\/sign-in\?next=[^"]*/g, "/sign-in")
    .replace(/<!--.*?-->/gs, "");
}
