import { readFileSync } from "node:fs";
import { CannotStart } from "./cannot-start.mjs";

/** Throws CannotStart when this Node is not among the versions that package.json names. */
export function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  if (isAmong(process.versions.node, engines.node)) return;
  throw new CannotStart(
    `Node ${process.versions.node} does not fit: ${inWords(engines.node)} is needed. See https://nodejs.org.`,
  );
}

/**
 * Whether a version is in a range such as `^20.19.0 || >=24.0.0`. No other signs are understood.
 * @param {string} version
 * @param {string} range
 */
export function isAmong(version, range) {
  return range.split("||").some((part) => {
    const [, sign, least = ""] = /^(\^|>=)(.+)$/.exec(part.trim()) ?? [];
    const sameMajor = Number.parseInt(version, 10) === Number.parseInt(least, 10);
    return isAtLeast(version, least) && (sign === ">=" || sameMajor);
  });
}

/**
 * @param {string} version
 * @param {string} least
 */
function isAtLeast(version, least) {
  return version.localeCompare(least, "en", { numeric: true }) >= 0;
}

/** @param {string} range */
function inWords(range) {
  const parts = range.split("||").map((part) => part.trim());
  return parts.map((part) => part.replace("^", "").replace(/^>=(.+)$/, "$1 or newer")).join(", ");
}
