import { createServer } from "node:net";
import { CannotStart } from "./cannot-start.mjs";

/**
 * Sees to it that PORT is one that the server can listen on: 0 becomes a free one, and one that is
 * taken is refused with CannotStart. Takes nothing yet.
 */
export async function settlePort() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  // A port that is no port is refused with the other settings.
  if (port >= 0 && port < 65536) process.env.PORT = String(await probe(host, port));
}

/**
 * A port that was free a moment ago.
 * @param {string} host
 */
export function freePort(host) {
  return probe(host, 0);
}

/**
 * @param {string} host
 * @param {number} port
 */
async function probe(host, port) {
  const server = createServer();
  await listen(server, host, port);
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address ? address.port : port;
}

/**
 * Listens, or throws CannotStart with what is in the way.
 * @param {import("node:net").Server} server
 * @param {string} host
 * @param {number} port 0 takes a free one
 */
export function listen(server, host, port) {
  return new Promise((done, fail) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      fail(new CannotStart(sentence(error, host, port)));
    });
    server.listen(port, host, () => done(undefined));
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
function sentence(error, host, port) {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program: stop that one, or set PORT to another number.`;
    case "EACCES":
      return `Port ${port} may not be used by this user: set PORT to a number from 1024 up.`;
    default:
      return `This machine cannot listen on ${host} (${error.code}): set HOST to 127.0.0.1 or to an address of its own.`;
  }
}
