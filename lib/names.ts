/** How names are compared and sorted, on every database alike (one of them has no Danish collation). */

/**
 * A name folded for search and for finding near-duplicates: lower case, `å` as `aa`, `æ` as `ae`,
 * `ø` as `oe`, other accents off, every run of other signs one space.
 */
export function searchKey(name: string): string {
  return fold(name, { æ: "ae", ø: "oe", å: "aa", ö: "oe", ä: "ae", ü: "u", ß: "ss" })
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * A name as a key that plain byte order sorts as Danish does: æ ø å after z, `aa` as å,
 * case and accents apart.
 */
export function sortKey(name: string): string {
  return fold(name.replace(/aa/gi, "å"), { æ: "{", ä: "{", ø: "|", ö: "|", å: "}", ü: "y" }).trim();
}

function fold(name: string, letters: Record<string, string>): string {
  const replaced = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøåöäüß]/g, (letter) => letters[letter] ?? letter);
  return replaced.normalize("NFD").replace(/\p{M}/gu, "");
}
