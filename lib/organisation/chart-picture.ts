import type { Chart, ChartGroup, ChartOrganisation, ChartSeat } from "./chart";
import { escapeXml, inks, patterns, tag, text } from "./picture-marks";
import { type Sector, sectorFamily } from "./rules";
import { textWidth, wrapText } from "./text-metrics";

/** The organisation chart as one picture, with every seat in it. Pure: words and days come as text. */

export type PictureWords = {
  /** The sentence above the picture. */
  title: string;
  /** Which day it shows. */
  date: string;
  partners: string;
  sideline: string;
  noSteering: string;
  /** Under a group's name, for example "11 pladser, 1 ledig". */
  seats: (group: ChartGroup) => string;
  /** A seat's second line: its role and who holds it, or that it is vacant. */
  seat: (seat: ChartSeat) => string;
  sector: (sector: Sector | null) => { letter: string; label: string };
};

type Box = { svg: string; height: number };

const margin = 48;
const gap = 28;
const pad = 20;
const cell = 250;
const small = 14;
const plain = 16;

/** An SVG document. It is wide enough that a large chart keeps the shape of a sheet of paper. */
export function chartPicture(
  chart: Chart,
  words: PictureWords,
): { svg: string; width: number; height: number } {
  const columns = columnsFor(chart);
  const inner = columns * cell + (columns - 1) * gap;
  const width = inner + 2 * margin;
  const parts: string[] = [];
  let y = margin;
  const add = (box: Box, x = margin, space = gap) => {
    if (box.height === 0) return;
    parts.push(at(x, y, box.svg));
    y += box.height + space;
  };
  add(heading(chart, words, inner));
  add(lineOfDecision(chart, words, inner), margin, chart.working.length > 0 ? 0 : gap);
  add(workingGroups(chart.working, words, inner));
  add(band(words.partners, chart.partners, words, columns, "wash"));
  add(band(words.sideline, chart.sideline, words, columns, "line"));
  const height = Math.ceil(y + margin - gap);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title date" font-family="'IBM Plex Sans', 'Segoe UI', Arial, sans-serif">`,
    `<title id="title">${escapeXml(words.title)}</title><desc id="date">${escapeXml(words.date)}</desc>`,
    patterns,
    `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
    ...parts,
    "</svg>",
  ].join("\n");
  return { svg, width, height };
}

/** A column for every so many lines, so that width and height stay near those of a sheet on its side. */
function columnsFor(chart: Chart): number {
  const places = chart.seatCount + (chart.partners.length + chart.sideline.length) / 2;
  return Math.min(40, Math.max(5, Math.round(Math.sqrt(places / 1.7))));
}

function heading(chart: Chart, words: PictureWords, inner: number): Box {
  const title = lines(words.title, 0, 30, inner, { size: 30, weight: 600 });
  const date = lines(words.date, 0, title.height + 22, inner, { size: small + 2, fill: inks.soft });
  const legend = legendOf(chart, words, inner);
  const top = title.height + date.height + 22;
  return { svg: title.svg + date.svg + at(0, top, legend.svg), height: top + legend.height };
}

function legendOf(chart: Chart, words: PictureWords, inner: number): Box {
  let x = 0;
  let y = 14;
  const parts = chart.sectors.map((sector) => {
    const { letter, label } = words.sector(sector);
    const wide = 34 + textWidth(label, small) + 22;
    if (x > 0 && x + wide > inner) {
      x = 0;
      y += 32;
    }
    const mark =
      tag(x + 12, y, sectorFamily(sector), letter) + text(label, x + 32, y + 5, { size: small });
    x += wide;
    return mark;
  });
  return { svg: parts.join(""), height: chart.sectors.length > 0 ? y + 20 : 0 };
}

/** The steering group, and the backbone beside it with a dotted line: beside the line of decision, not above it. */
function lineOfDecision(chart: Chart, words: PictureWords, inner: number): Box {
  const beside = chart.backbone ? cell + 2 * pad : 0;
  const away = chart.backbone ? 64 : 0;
  const wide = inner - beside - away;
  const steering = chart.steering
    ? groupBox(chart.steering, words, wide, {
        columns: Math.max(1, Math.floor((wide - 2 * pad) / cell)),
      })
    : missingBox(words.noSteering, wide);
  const backbone = chart.backbone
    ? groupBox(chart.backbone, words, beside, { columns: 1, isBeside: true })
    : { svg: "", height: 0 };
  const middle = Math.min(steering.height, backbone.height || steering.height) / 2;
  const dots = chart.backbone
    ? `<path d="M${wide} ${middle}h${away}" stroke="${inks.strong}" stroke-width="3" stroke-dasharray="1 8" stroke-linecap="round"/>`
    : "";
  const height = Math.max(steering.height, backbone.height);
  const stem =
    chart.working.length > 0
      ? `<path d="M${wide / 2} ${steering.height}V${height + gap}M0 ${height + gap}H${inner}" stroke="${inks.strong}" stroke-width="2" fill="none"/>`
      : "";
  return {
    svg: stem + steering.svg + dots + at(wide + away, 0, backbone.svg),
    height: height + (chart.working.length > 0 ? 2 * gap : 0),
  };
}

/** Tables under the steering group, each put where there is most room; a few share the whole width. */
function workingGroups(groups: ChartGroup[], words: PictureWords, inner: number): Box {
  const columns = Math.min(groups.length, Math.round((inner + gap) / (cell + gap)));
  const wide = (inner - (columns - 1) * gap) / columns;
  const heights = new Array<number>(columns).fill(0);
  const parts = groups.map((group) => {
    const box = groupBox(group, words, wide, { columns: Math.max(1, Math.floor(wide / cell)) });
    const column = heights.indexOf(Math.min(...heights));
    const y = heights[column] ?? 0;
    heights[column] = y + box.height + gap;
    return at(column * (wide + gap), y, box.svg);
  });
  return { svg: parts.join("\n"), height: groups.length > 0 ? Math.max(...heights) - gap : 0 };
}

function groupBox(
  group: ChartGroup,
  words: PictureWords,
  width: number,
  { columns, isBeside = false }: { columns: number; isBeside?: boolean },
): Box {
  const inner = width - 2 * pad;
  const size = group.kind === "steering" ? 22 : 18;
  const name = lines(group.name, pad, pad + size, inner, { size, weight: 600 });
  const count = lines(words.seats(group), pad, pad + name.height + small + 4, inner, {
    size: small,
    fill: inks.soft,
  });
  const about = group.kind === "working" ? group.boundedTask || group.purpose : group.purpose;
  const told = lines(shortened(about), pad, pad + name.height + count.height + small + 8, inner, {
    size: small,
    fill: inks.soft,
  });
  const top = pad + name.height + count.height + told.height + 18;
  const seats = grid(
    group.seats.map((seat) => (wide: number) => seatCell(seat, words, wide)),
    inner,
    columns,
  );
  const height = top + seats.height + pad;
  const frame = `<rect width="${width}" height="${height}" rx="14" fill="${isBeside ? inks.wash : inks.sheet}" stroke="${inks.strong}" stroke-width="1.5"${isBeside ? ' stroke-dasharray="6 5"' : ""}/>`;
  return { svg: frame + name.svg + count.svg + told.svg + at(pad, top, seats.svg), height };
}

function missingBox(sentence: string, width: number): Box {
  const told = lines(sentence, pad, pad + plain, width - 2 * pad, { size: plain, fill: inks.soft });
  const height = told.height + 2 * pad;
  const frame = `<rect width="${width}" height="${height}" rx="14" fill="none" stroke="${inks.strong}" stroke-width="1.5" stroke-dasharray="6 5"/>`;
  return { svg: frame + told.svg, height };
}

function seatCell(seat: ChartSeat, words: PictureWords, width: number): Box {
  const { letter } = words.sector(seat.sector);
  const isVacant = seat.holder === null;
  const inner = width - 34;
  const name = lines(seat.standsFor, 32, 17, inner, {
    size: plain,
    fill: isVacant ? inks.soft : inks.ink,
  });
  const second = lines(words.seat(seat), 32, name.height + 15, inner, {
    size: small,
    fill: inks.soft,
  });
  const deputies = stack(
    seat.deputies.map((deputy) =>
      lines(words.seat(deputy), 32, 15, inner, { size: small, fill: inks.soft }),
    ),
  );
  const mark = tag(12, 12, sectorFamily(seat.sector), letter, isVacant);
  const top = name.height + second.height;
  return {
    svg: mark + name.svg + second.svg + at(0, top, deputies.svg),
    height: Math.max(26, top + deputies.height) + 10,
  };
}

function band(
  title: string,
  organisations: ChartOrganisation[],
  words: PictureWords,
  columns: number,
  look: "wash" | "line",
): Box {
  if (organisations.length === 0) return { svg: "", height: 0 };
  const width = columns * cell + (columns - 1) * gap;
  const name = lines(`${title} · ${organisations.length}`, pad, pad + 18, width - 2 * pad, {
    size: 18,
    weight: 600,
  });
  const top = pad + name.height + 12;
  const cells = organisations.map((one) => (wide: number) => organisationCell(one, words, wide));
  const list = grid(cells, width - 2 * pad, columns);
  const height = top + list.height + pad - 8;
  const paint =
    look === "wash"
      ? `fill="${inks.wash}"`
      : `fill="none" stroke="${inks.line}" stroke-width="1.5"`;
  return {
    svg: `<rect width="${width}" height="${height}" rx="14" ${paint}/>${name.svg}${at(pad, top, list.svg)}`,
    height,
  };
}

function organisationCell(one: ChartOrganisation, words: PictureWords, width: number): Box {
  const name = lines(one.name, 32, 17, width - 34, { size: plain });
  const mark = tag(12, 12, sectorFamily(one.sector), words.sector(one.sector).letter);
  return { svg: mark + name.svg, height: Math.max(26, name.height) + 8 };
}

/** Cells in rows, from left to right, each row as high as its highest. */
function grid(cells: ((width: number) => Box)[], width: number, columns: number): Box {
  const wide = width / columns;
  let y = 0;
  const parts: string[] = [];
  for (let start = 0; start < cells.length; start += columns) {
    const row = cells.slice(start, start + columns).map((one) => one(wide - 10));
    parts.push(...row.map((box, column) => at(column * wide, y, box.svg)));
    y += Math.max(...row.map((box) => box.height));
  }
  return { svg: parts.join("\n"), height: y };
}

function stack(boxes: Box[]): Box {
  let y = 0;
  const parts = boxes.map((box) => {
    const part = at(0, y, box.svg);
    y += box.height;
    return part;
  });
  return { svg: parts.join(""), height: y };
}

type Face = { size: number; weight?: 400 | 600; fill?: string };

/** A paragraph whose first baseline is at `y`. */
function lines(words: string, x: number, y: number, width: number, face: Face): Box {
  const step = Math.round(face.size * 1.3);
  const wrapped = wrapText(words, face.size, width);
  const svg = wrapped.map((line, index) => text(line, x, y + index * step, face)).join("");
  return { svg, height: wrapped.length * step };
}

/** A long purpose stands in full on the group's page; the chart shows how it begins. */
export function shortened(about: string, most = 120): string {
  const line = about.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(" ", most) > 0 ? line.lastIndexOf(" ", most) : most)} …`;
}

function at(x: number, y: number, svg: string): string {
  return svg && `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`;
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
