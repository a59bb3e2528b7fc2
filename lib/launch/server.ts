import { createServer } from "node:http";
import next from "next";
import { closeDatabase, connections, openDatabase, type Whereabouts } from "@/lib/db";
import { environment } from "@/lib/environment";
import { withBodyLimits } from "@/lib/launch/body-limits";
import { markClientAddress } from "@/lib/launch/client-address";
import { openCommandChannel, reachable } from "@/lib/launch/command-channel";
import { setContentPolicy } from "@/lib/launch/content-policy";
import { writeErrorsAsLines } from "@/lib/launch/error-log";
import { withKeptPublicPages } from "@/lib/launch/kept-public-pages";
import { withMissingPage } from "@/lib/launch/missing-page";
import { withOwnFormsOnly } from "@/lib/launch/own-forms";
import { withPagesAtOnce } from "@/lib/launch/pages-at-once";
import { listen } from "@/lib/launch/port.mjs";
import { logged } from "@/lib/launch/request-log";
import { prepareSetup } from "@/lib/launch/setup";
import { finishRequests, untilAskedToStop } from "@/lib/launch/shutdown";
import { step } from "@/lib/launch/step.mjs";
import { withUnavailablePage } from "@/lib/launch/unavailable-page";
import { startWork } from "@/lib/launch/work";
import { startLive } from "@/lib/live/start";
import { migrate } from "@/prisma/migrate";

/**
 * Opens the database, brings it up to date, answers requests in this same process (so the lock on
 * the data is held by the process that has it open) and prints the address. On SIGTERM or SIGINT,
 * running requests and work finish before the database is closed and the process ends.
 */
export async function serve({ dev, database }: { dev: boolean; database: Whereabouts }) {
  const { host, port, publicUrl, trustProxy, logRequests } = environment();
  // The sign-in library would take http://localhost:3000 and warn about it.
  process.env.NEXTAUTH_URL ??= publicUrl;
  // As Next's own start says it. Where a deed leads to another page Next fetches that from here, and
  // behind a proxy with https would try to do so with https too.
  process.env.__NEXT_PRIVATE_ORIGIN ??= `http://${reachable(host)}:${port}`;
  const stopAsked = untilAskedToStop();
  await openUpToDate(database);
  const setupKey = await prepareSetup();
  const server = createServer(limits);
  const pages = next({ dev, hostname: host, port, httpServer: server, quiet: !dev });
  await step("Getting the pages ready", () => pages.prepare());
  const made = withPagesAtOnce(withMissingPage(pages.getRequestHandler()));
  const bare = withUnavailablePage(dev ? made : withKeptPublicPages(made));
  const guarded = withOwnFormsOnly(withBodyLimits(bare), publicUrl);
  const answer = logged(guarded, logRequests ? (line) => console.log(line) : () => {});
  server.on("request", (request, response) => {
    markClientAddress(request, trustProxy);
    setContentPolicy(request, response, { dev });
    return answer(request, response);
  });
  // While developing one wants to read the whole error.
  if (!dev) writeErrorsAsLines();
  await listen(server, host, port);
  const work = startWork();
  const live = startLive();
  const channel = openCommandChannel(environment());
  console.log(`Ready: ${publicUrl}${setupKey ? `/setup?key=${setupKey}` : ""}`);
  if (logRequests)
    console.log("From here on each request is a line; LOG_REQUESTS=0 leaves them out.");

  console.log(`Stopping (${await stopAsked})`);
  channel.close();
  await Promise.all([finishRequests(server), work.stop(), live.stop()]);
  await pages.close();
  await closeDatabase();
  process.exit(0);
}

/**
 * No request is without an end: headers that trickle in, and bodies that never come, are answered
 * with 408 and cut off. A spreadsheet of the largest size takes a slow phone less than two minutes.
 */
const limits = {
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
};

async function openUpToDate(database: Whereabouts) {
  await step("Opening the database", () => openDatabase(database));
  const applied = await step("Looking for migrations", () => migrate(connections()));
  for (const name of applied) console.log(`  applied ${name}`);
}
