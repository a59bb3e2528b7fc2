/** Forms sent as a browser without script sends them, by a visitor whose place, cookies and origin are the test's. */
export type Visitor = {
  address: URL;
  /** Cookies that the browser holds, by name. */
  jar: Map<string, string>;
  headers: Record<string, string>;
};

export type Sent = { status: number; to: string | null; page: string; cookies: string[] };

/** Somebody new at a server, with these headers on every request. */
export function visitor(address: URL, headers: Record<string, string> = {}): Visitor {
  return { address, jar: new Map(), headers };
}

/** Asks for a page. Cookies that come along are kept, as a browser does. */
export function look(who: Visitor, path: string): Promise<Sent> {
  return exchange(who, path, {});
}

/** Fills the form on `path` that has this in it, and sends it from there. */
export async function sendForm(
  who: Visitor,
  path: string,
  mark: string,
  fields: Record<string, string>,
): Promise<Sent> {
  const { page } = await look(who, path);
  return post(who, path, { ...hiddenFields(page, mark), ...fields });
}

/** Sends fields to a page, as a form on it would. */
export function post(who: Visitor, path: string, fields: Record<string, string>): Promise<Sent> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const origin = who.headers.origin ?? who.address.origin;
  return exchange(who, path, { method: "POST", body, headers: { origin } });
}

/** What the form with this in it (a field's name, a button's words) carries without anybody typing it, its deed among it. */
export function hiddenFields(page: string, mark: string): Record<string, string> {
  const forms = page.match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((one) => one.includes(mark));
  if (!form) throw new Error(`There is no form with ${mark} on the page: ${page.slice(0, 2_000)}`);
  const hidden = form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g);
  return Object.fromEntries([...hidden].map(([, key = "", value = ""]) => [key, unescaped(value)]));
}

async function exchange(who: Visitor, path: string, init: RequestInit): Promise<Sent> {
  const cookie = [...who.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = {
    accept: "text/html",
    ...who.headers,
    ...init.headers,
    ...(cookie && { cookie }),
  };
  const answer = await fetch(new URL(path, who.address), { redirect: "manual", ...init, headers });
  const cookies = answer.headers.getSetCookie();
  for (const one of cookies) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
    if (value === "" || /max-age=0|1970/i.test(one)) who.jar.delete(name);
    else who.jar.set(name, value);
  }
  const to = answer.headers.get("location");
  return { status: answer.status, to, page: await answer.text(), cookies };
}

function unescaped(value: string): string {
  const signs: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };
  return value.replace(/&(quot|amp|lt|gt|#x27);/g, (_, sign: string) => signs[sign] ?? "");
}
