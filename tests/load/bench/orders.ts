import type { Case } from "@/tests/load/bench/cases";
import type { Order } from "@/tests/load/bench/client";
import type { Places } from "@/tests/load/bench/data/places";
import { sentForm } from "@/tests/load/bench/form";
import { look } from "@/tests/load/bench/look";

export type Asked = Omit<Order, "count" | "connections">;

/** What the client sends to ours for a case. The form of a deed is read from its page first. */
export async function ask(one: Case, origin: string, places: Places): Promise<Asked> {
  const url = new URL(one.path(places), origin).href;
  const headers = headersOf(one, places);
  if (!one.form) return { url, method: "GET", headers };
  const { html } = await look(url, headers);
  return post(url, headers, sentForm(html, one.form.holds, one.form.filled));
}

/** What it sends to the floor beside it. */
export async function askFloor(one: Case, origin: string): Promise<Asked> {
  const url = new URL(one.floor, origin).href;
  const headers = { accept: "text/html" };
  if (!one.form) return { url, method: "GET", headers };
  const { html } = await look(url, headers);
  return post(url, headers, sentForm(html, 'name="text"', { text: "To nye hold er begyndt." }));
}

export function headersOf({ as }: Case, { sessions }: Places): Record<string, string> {
  return { accept: "text/html", ...(as ? { cookie: `session=${sessions[as]}` } : {}) };
}

function post(
  url: string,
  headers: Record<string, string>,
  form: ReturnType<typeof sentForm>,
): Asked {
  const { origin } = new URL(url);
  return { url, method: "POST", headers: { ...headers, origin, ...form.headers }, body: form.body };
}
