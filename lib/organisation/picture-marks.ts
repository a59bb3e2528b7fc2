import type { SectorFamily } from "./rules";

/** What the picture's parts are drawn with. A file carries its colours itself: these are those of paper in app/globals.css. */
export const inks = {
  paper: "#fcf9f5",
  sheet: "#ffffff",
  wash: "#f3f0ea",
  line: "#dbd7cf",
  strong: "#7e7a70",
  ink: "#171d26",
  soft: "#474d57",
};

type Hue = { fill: string; line: string; ink: string; stroke: string };

/** A hue and a hatching for each family, so that neither colour nor print is needed to tell them apart. */
const families: Record<SectorFamily, Hue> = {
  1: { fill: "#c6e1ff", line: "#4678aa", ink: "#16324d", stroke: "" },
  2: { fill: "#c5e8d0", line: "#41855c", ink: "#123923", stroke: "M0 8 8 0" },
  3: { fill: "#f7d7bd", line: "#9c6735", ink: "#46290b", stroke: "M0 0 8 8" },
  4: { fill: "#e3d7fb", line: "#7d67a4", ink: "#35294a", stroke: "M0 4H8" },
  5: { fill: "#fed2d0", line: "#a55c5d", ink: "#4a2323", stroke: "M4 0V8" },
  6: { fill: "#f9d1e3", line: "#9e5c7c", ink: "#472335", stroke: "M0 8 8 0M0 0 8 8" },
  7: { fill: "#b8e8ee", line: "#04848f", ink: "#00393f", stroke: "M4 3v2M3 4h2" },
  8: { fill: "#dfe2bc", line: "#787931", ink: "#323308", stroke: "M0 4H8M4 0V8" },
};

export const patterns = `<defs>${Object.entries(families)
  .map(
    ([family, { fill, line, stroke }]) =>
      `<pattern id="family-${family}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${fill}"/>${stroke && `<path d="${stroke}" stroke="${line}" stroke-opacity="0.55" fill="none"/>`}</pattern>`,
  )
  .join("")}</defs>`;

/** A sector's sign: hatched hue with its letter, on a plain middle so that the letter can be read. A vacant seat's is empty and dashed. */
export function tag(
  x: number,
  y: number,
  family: SectorFamily,
  letter: string,
  isVacant = false,
): string {
  const { fill, line, ink } = families[family];
  const sign = `<text x="${x}" y="${y + 4.5}" text-anchor="middle" font-size="12.5" font-weight="600" fill="${isVacant ? inks.soft : ink}">${escapeXml(letter)}</text>`;
  if (isVacant) {
    return `<circle cx="${x}" cy="${y}" r="11" fill="none" stroke="${inks.strong}" stroke-width="1.5" stroke-dasharray="3.5 3"/>${sign}`;
  }
  return `<circle cx="${x}" cy="${y}" r="11.5" fill="url(#family-${family})" stroke="${line}"/><circle cx="${x}" cy="${y}" r="7.5" fill="${fill}"/>${sign}`;
}

export function text(
  words: string,
  x: number,
  y: number,
  { size, weight = 400, fill = inks.ink }: { size: number; weight?: number; fill?: string },
): string {
  return `<text x="${Math.round(x * 10) / 10}" y="${Math.round(y * 10) / 10}" font-size="${size}"${weight === 400 ? "" : ` font-weight="${weight}"`} fill="${fill}">${escapeXml(words)}</text>`;
}

/** Also leaves out what XML cannot hold at all. */
export function escapeXml(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
