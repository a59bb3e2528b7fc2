/** A form as a browser without script sends it. */
export type SentForm = { headers: Record<string, string>; body: string };

const boundary = "----bench7203114";

/**
 * Finds the form on a page that holds these words and fills it in; its once-only key becomes
 * `{once}`. Throws when there is none: then what was to be measured is not there.
 */
export function sentForm(html: string, holds: string, filled: Record<string, string>): SentForm {
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(holds));
  if (!form) throw new Error(`The page has no form with ${holds}`);
  const fields = { ...hiddenIn(form), ...filled };
  if ("deedKey" in fields) fields.deedKey = "{once}";
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join("")}--${boundary}--\r\n`,
  };
}

function hiddenIn(form: string): Record<string, string> {
  const inputs = form.match(/<input[^>]*>/g) ?? [];
  const hidden = inputs.filter((input) => /type="hidden"/.test(input));
  return Object.fromEntries(
    hidden.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
