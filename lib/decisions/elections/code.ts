import { randomInt } from "node:crypto";

/** Letters and figures that are not taken for each other when a code is written down by hand. */
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * A code by which a voter finds the ballot again in the published count: twelve random signs in three
 * groups, 60 bits. The page makes it with the form and shows it there, before the vote, and never again.
 */
export function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");
  return [group(), group(), group()].join("-");
}
