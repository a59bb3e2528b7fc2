import type { Case, Filled } from "@/tests/load/bench/cases";
import type { Order } from "@/tests/load/bench/client";
import type { Places } from "@/tests/load/bench/data/places";
import { sentForm } from "@/tests/load/bench/form";
import { look, type Weight } from "@/tests/load/bench/look";

/** What is sent, and how an answer looks that did it: one of these statuses and at least so many bytes. */
export type Asked = Omit<Order, "count" | "connections"> & { done: number[]; bytes: number };

export type Looked = { asked: Asked; weight: Weight };

/** What the client sends to ours for a case, as its page says it; the form of a deed is read from there. */
export async function ask(one: Case, origin: string, places: Places): Promise<Looked> {
  const url = new URL(one.path(places), origin).href;
  return asked(one, url, headersOf(one, places), one.form);
}

/** What it sends to the floor beside it: a page with as many rows as ours shows. */
export async function askFloor(one: Case, origin: string, rows: number): Promise<Looked> {
  const { page, form } = one.floor;
  const url = new URL(page === "/rows" ? `/rows?rows=${rows}` : page, origin).href;
  return asked(one, url, { accept: "text/html" }, form);
}

/** The page that every size is asked for alike; how much slower ours grows is told by it. */
export async function askYardstick(one: Case, origin: string): Promise<Looked> {
  return asked(one, new URL("/rows?rows=20", origin).href, { accept: "text/html" });
}

/** Who signs in comes from another place each time, as people do: the limits count by place. */
export function headersOf({ as, kind }: Case, { sessions }: Places): Record<string, string> {
  return {
    accept: "text/html",
    ...(as ? { cookie: `session=${sessions[as]}` } : {}),
    ...(kind === "sign-in" ? { "x-forwarded-for": "{place}" } : {}),
  };
}

async function asked(
  { kind }: Case,
  url: string,
  headers: Record<string, string>,
  form?: Filled,
): Promise<Looked> {
  const { html, weight } = await look(url, headers);
  // A page that broke off half-way answers 200 as well.
  if (!form)
    return {
      weight,
      asked: { url, method: "GET", headers, done: [200], bytes: weight.html * 0.9 },
    };
  const sent = sentForm(html, form.holds, form.filled);
  const whole = { ...headers, origin: new URL(url).origin, ...sent.headers };
  // A sign-in that was refused answers 200; other deeds leave rows that are counted at the end.
  const done = kind === "sign-in" ? [303] : [200, 303];
  return {
    weight,
    asked: { url, method: "POST", headers: whole, body: sent.body, done, bytes: 0 },
  };
}
