/** Which of the eight hues and patterns. */
export type Sector = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A sector as letter and hue. `label` is its name: read aloud, and shown when one points; give "" where it stands beside. */
export function Tag({ sector, letter, label }: { sector: Sector; letter: string; label: string }) {
  return (
    <span data-sector={sector} title={label || undefined} className="sector-tag">
      <span aria-hidden="true">{letter}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

/** The tag with its name beside it, for a legend or a list. */
export function NamedTag({
  sector,
  letter,
  label,
}: {
  sector: Sector;
  letter: string;
  label: string;
}) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <Tag sector={sector} letter={letter} label="" />
      {label}
    </span>
  );
}
