import { createServer } from "node:net";
import { CannotStart } from "./cannot-start.mjs";

/** Throws CannotStart when the server could not listen where PORT and HOST say. Takes nothing. */
export async function refuseTakenPort() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  // A port that is no port is refused with the other settings.
  if (!(port > 0 && port < 65536)) return;
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((done) => probe.close(done));
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

/**
 * A port that was free a moment ago.
 * @param {string} host
 * @returns {Promise<number>}
 */
export async function freePort(host) {
  const probe = createServer();
  await listen(probe, host, 0);
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (typeof address !== "object" || !address) throw new Error("A listening server has an address");
  return address.port;
}
