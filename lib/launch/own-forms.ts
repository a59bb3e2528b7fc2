import type { IncomingMessage, ServerResponse } from "node:http";
import da from "@/lib/i18n/messages/da.json";
import en from "@/lib/i18n/messages/en.json";
import { answerPlainly, type Said } from "@/lib/launch/plain-page";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Nothing of ours is asked for in another way. */
const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/**
 * Refuses what another site's page sends in its visitor's name (403), before anything is read. Next
 * looks at a deed's origin too, but takes it for a mistake of ours; and a browser that keeps no cookie
 * from a foreign form is a second lock, not the first. A request without any sign of its origin comes
 * from no browser, and so carries nobody's session but its own.
 */
export function withOwnFormsOnly(answer: Answer, publicUrl: string): Answer {
  const publicHost = new URL(publicUrl).host;
  return (request, response) => {
    if (!methods.includes(request.method ?? "")) return refuseMethod(response);
    if (request.method !== "POST" || isOwn(request, publicHost)) return answer(request, response);
    const { foreign } = da.errors;
    answerPlainly(request, response, 403, [said(foreign), said(en.errors.foreign)]);
  };
}

function isOwn({ headers }: IncomingMessage, publicHost: string): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (origin === undefined) return site === undefined || site === "same-origin" || site === "none";
  if (!URL.canParse(origin)) return false;
  const own = [host, publicHost, [headers["x-forwarded-host"]].flat()[0]];
  return own.includes(new URL(origin).host);
}

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { allow: methods.join(", ") }).end();
}

const said = ({ title, why, next }: typeof da.errors.foreign): Said => ({
  title,
  paragraphs: [why, next],
});
