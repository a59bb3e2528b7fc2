import type { IncomingMessage, ServerResponse } from "node:http";
import da from "@/lib/i18n/messages/da.json";
import en from "@/lib/i18n/messages/en.json";
import { wasReadySince } from "@/lib/launch/health";
import { answerPlainly, type Said } from "@/lib/launch/plain-page";
import { runningRequest } from "@/lib/launch/request-log";
import { writtenBytes } from "@/lib/launch/written-bytes";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The reader and whatever watches the server should ask again in so many seconds. */
const againSeconds = 15;

/**
 * While the database is away every page fails, and would say that the mistake is ours. Here an
 * answer that failed is held back until the database has been asked: if that does not answer
 * either, or was away in the meantime, the answer is 503, with a page that says what happened, what is
 * kept and what to do. Otherwise the mistake is ours, and whoever asked for a document reads under
 * which number it was logged.
 */
export function withUnavailablePage(
  answer: Answer,
  ready: (since: number) => Promise<boolean> = wasReadySince,
): Answer {
  return (request, response) => {
    const began = performance.now();
    const running = runningRequest();
    const isDocument = asksForDocument(request);
    holdBackWhenFailed(response, async (sendAsItIs) => {
      if (!(await ready(began))) sendUnavailable(request, response);
      else if (isDocument) sendFailed(request, response, running?.error);
      else sendAsItIs();
    });
    return answer(request, response);
  };
}

/** Not the data of a page, nor the answer to a deed, that a script asks for. */
function asksForDocument({ headers }: IncomingMessage): boolean {
  const wantsPage = headers.accept?.includes("text/html") ?? false;
  return wantsPage && !("rsc" in headers) && !("next-action" in headers);
}

/** Keeps what is written with the status 500, and leaves it to `settle` what is sent. */
function holdBackWhenFailed(
  response: ServerResponse,
  settle: (sendAsItIs: () => void) => Promise<void>,
): void {
  const { writeHead, write, end } = response;
  const held: Buffer[] = [];
  const hasFailed = () => response.statusCode === 500 && !response.headersSent;
  const hold = (args: unknown[]) => {
    held.push(writtenBytes(args));
    (args.find((one) => typeof one === "function") as (() => void) | undefined)?.();
  };

  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    response.statusCode = args[0];
    if (!hasFailed()) return writeHead.apply(response, args);
    for (const [name, value] of headersIn(args)) response.setHeader(name, value);
    return response;
  }) as typeof writeHead;
  response.write = ((...args: Parameters<typeof write>) => {
    if (!hasFailed()) return write.apply(response, args);
    hold(args);
    return true;
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    Object.assign(response, { writeHead, write, end });
    if (!hasFailed()) return end.apply(response, args);
    hold(args);
    void settle(() => response.end(Buffer.concat(held)));
    return response;
  }) as typeof end;
}

/** Those that are handed over with the status. */
function headersIn(args: unknown[]): [string, string | string[]][] {
  const headers = args.at(-1);
  return typeof headers === "object" && headers !== null ? Object.entries(headers) : [];
}

function sendUnavailable(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("retry-after", againSeconds);
  answerPlainly(request, response, 503, away);
}

/** In place of a document that only a browser with script could fill. */
function sendFailed(request: IncomingMessage, response: ServerResponse, number?: string): void {
  const said = ({ title, kept, next, number: word }: Failed): Said => ({
    title,
    paragraphs: [kept, next, ...(number ? [`${word}: <strong>${number}</strong>`] : [])],
  });
  answerPlainly(request, response, 500, [said(da.errors.failed), said(en.errors.failed)]);
}

type Failed = typeof da.errors.failed;

const away: [Said, Said] = [
  {
    title: "Vi kan ikke få fat i oplysningerne lige nu",
    paragraphs: [
      "Databasen svarer ikke. Alt, hvad der var gemt, er der stadig.",
      "Vent et øjeblik, og indlæs siden igen. Varer det mere end et kvarter, så skriv til det fælles sekretariat.",
    ],
  },
  {
    title: "The information is out of reach at the moment",
    paragraphs: [
      "The database does not answer. Everything that was saved is still there.",
      "Wait a moment and load the page again. If it lasts more than a quarter of an hour, write to the common secretariat.",
    ],
  },
];
