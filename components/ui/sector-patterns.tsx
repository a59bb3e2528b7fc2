import type { Sector } from "./tag";

const strokes: Record<Sector, string> = {
  1: "",
  2: "M0 8 8 0",
  3: "M0 0 8 8",
  4: "M0 4H8",
  5: "M4 0V8",
  6: "M0 8 8 0M0 0 8 8",
  7: "M4 3v2M3 4h2",
  8: "M0 4H8M4 0V8",
};

/** The id to fill a shape with, as `fill="url(#sector-3)"`, on a page that has SectorPatterns. */
export function sectorPatternId(sector: Sector): string {
  return `sector-${sector}`;
}

/** Place once on a page whose picture fills areas by sector: each hue also has its own hatching, for print and for eyes that see no hue. */
export function SectorPatterns() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        {(Object.entries(strokes) as unknown as [Sector, string][]).map(([sector, stroke]) => (
          <pattern
            key={sector}
            id={`sector-${sector}`}
            data-sector={sector}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" className="fill-sector-fill" />
            <path d={stroke} className="fill-none stroke-sector-line" strokeWidth="1.2" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
