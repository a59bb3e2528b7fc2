/**
 * How far: a bar with its sentence. The sentence carries the meaning ("7 af 11 har stemt"); the bar is for the eye.
 *
 * @param mark a place that must be reached, in the same unit as `value` (a quorum, a target)
 */
export function Progress({
  value,
  of,
  mark,
  children,
}: {
  value: number;
  of: number;
  mark?: number;
  children: string;
}) {
  const part = (amount: number) => (of > 0 ? Math.min(100, Math.max(0, (amount / of) * 100)) : 0);
  return (
    <div>
      <p className="mb-1.5">{children}</p>
      <svg
        viewBox="0 0 100 14"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="block h-3.5 w-full overflow-visible"
      >
        <rect
          y="3"
          width="100"
          height="8"
          className="fill-wash stroke-line-strong"
          vectorEffect="non-scaling-stroke"
        />
        <rect y="3" width={part(value)} height="8" className="fill-accent" />
        {mark !== undefined && (
          <line
            x1={part(mark)}
            x2={part(mark)}
            y1="0"
            y2="14"
            className="stroke-ink"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </div>
  );
}
