/**
 * How wide a text will be, without a screen to measure it on. Widths are those of IBM Plex Sans
 * semibold in ems, a little enlarged: another font may stand in for it where the picture is opened,
 * and a line that is said to fit must fit.
 */
const classes: [string, number][] = [
  [" 'ij", 0.3],
  ["l,.!:;()|", 0.35],
  ["ft·r", 0.41],
  ["-/I", 0.46],
  ['szcLvyxJ"', 0.57],
  ["aegkoåéöFTäbdpqnuühøEZ0123456789+–", 0.63],
  ["SYCPVBRX", 0.7],
  ["AÅKDUÜGOQØÖHN&", 0.76],
  ["Mmwæ", 0.93],
  ["WÆ…—", 1],
];
const slack = 1.04;
const widths = new Map(
  classes.flatMap(([letters, width]) => [...letters].map((one) => [one, width])),
);

/** The width of a text in the unit of `size`; unknown signs count as a full em. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widths.get(letter) ?? 1;
  return ems * size * slack;
}

/** A text in lines that fit. A word longer than a line is broken, with a hyphen; nothing is left out. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const parts = breakWord(word, size, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line ? [...lines, line] : lines;
}

function breakWord(word: string, size: number, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part && textWidth(`${part}${letter}-`, size) > width) {
      parts.push(`${part}-`);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
