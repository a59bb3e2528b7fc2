import { randomUUID } from "node:crypto";
import { type IncomingHttpHeaders, request } from "node:http";

/** What came back: where it leads, or the page. `isDone`: the deed was done, not refused. */
export type Reply = { status: number; to: string | null; html: string; isDone: boolean };

/** A form as it stands on a page: where to send it, and what it holds without being filled in. */
export type PlainForm = { path: string; hidden: Record<string, string> };

export type PlainBrowser = ReturnType<typeof plainBrowser>;

/**
 * A browser without script. `origin` may move between requests, as behind a load balancer or after
 * a new start; the cookies go along.
 */
export function plainBrowser(origin: () => string, session?: string) {
  const cookies = new Map<string, string>(session ? [["session", session]] : []);

  async function ask(path: string, form?: FormData, more = {}): Promise<Reply> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const url = new URL(path, origin());
    const sent = form && new Response(form);
    const type = sent && { "content-type": sent.headers.get("content-type") ?? "" };
    const headers = { accept: "text/html", cookie, ...type, ...more };
    const answer = await exchange(url, headers, sent && Buffer.from(await sent.arrayBuffer()));
    keep(answer.headers["set-cookie"] ?? []);
    const { status, html } = answer;
    // A script is told in a header of its own where to go.
    const [led] = [answer.headers["x-action-redirect"] ?? []].flat();
    const to = answer.headers.location ?? led?.split(";")[0] ?? null;
    const isDone = status === 303 || led !== undefined || (status === 200 && saysDone.test(html));
    return { status, to: to && pathOf(to, url), html, isDone };
  }

  function keep(given: string[]) {
    for (const one of given) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  /** The deed's name and what the page has bound to it, from the form's own fields. */
  function calledBy(hidden: PlainForm["hidden"]) {
    const find = (ending: RegExp) =>
      Object.entries(hidden).find(([name]) => ending.test(name))?.[1];
    const { id } = JSON.parse(find(/^\$ACTION_\d+:0$/) ?? "{}") as { id?: string };
    return { id: id ?? "", bound: JSON.parse(find(/^\$ACTION_\d+:1$/) ?? "[]") as unknown[] };
  }

  return {
    cookies,
    get: (path: string) => ask(path),
    /** The form of the page that holds these words. Throws when there is none. */
    async open(path: string, holds: string): Promise<PlainForm> {
      const { status, html } = await ask(path);
      const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(holds));
      if (!form) throw new Error(`${path} (${status}) has no form with ${holds}`);
      return { path, hidden: hiddenIn(form) };
    },
    /** Sends it, filled in; each time as a form of its own, unless a key of its own is given. */
    send({ path, hidden }: PlainForm, fields: Record<string, string | File>, more = {}) {
      const data = new FormData();
      const once = "deedKey" in hidden ? { deedKey: randomUUID() } : {};
      for (const [name, value] of Object.entries({ ...hidden, ...once, ...fields })) {
        data.append(name, value);
      }
      return ask(path, data, more);
    },
    /** The same as a script sends it: the answer stands by itself, also when the form is gone from the page. */
    async call({ path, hidden }: PlainForm, fields: Record<string, string>): Promise<Reply> {
      const { id, bound } = calledBy(hidden);
      const data = new FormData();
      for (const [name, value] of Object.entries({ ...fields, deedKey: randomUUID() })) {
        data.append(`_1_${name}`, value);
      }
      data.append("0", JSON.stringify([...bound, "$K1"]));
      const reply = await ask(path, data, { accept: "text/x-component", "next-action": id });
      return { ...reply, isDone: reply.isDone || /^\d+:\{"ok":true/m.test(reply.html) };
    },
  };
}

type Exchanged = { status: number; headers: IncomingHttpHeaders; html: string };

/** Over a connection of its own: one that is kept may be closed at the other end just as it is used. */
function exchange(url: URL, headers: Record<string, string>, body?: Buffer): Promise<Exchanged> {
  return new Promise((done, fail) => {
    const method = body ? "POST" : "GET";
    const asking = request(url, { method, headers, agent: false, timeout: 60_000 }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", fail);
      answer.on("end", () => {
        const html = Buffer.concat(parts).toString();
        done({ status: answer.statusCode ?? 0, headers: answer.headers, html });
      });
    });
    asking.on("timeout", () => asking.destroy(new Error(`No answer in a minute: ${url}`)));
    asking.on("error", fail);
    asking.end(body);
  });
}

/** The status of components/ui/form.tsx, when there is something in it. */
const saysDone = /<div role="status"[^>]* data-reply=""/;

function pathOf(to: string, from: URL): string {
  const { pathname, search } = new URL(to, from);
  return pathname + search;
}

function hiddenIn(form: string): Record<string, string> {
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]),
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
