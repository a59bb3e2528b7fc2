import type { ReactNode, Ref } from "react";
import { around, mostAround } from "./around";

/**
 * A round table with those who sit at it around it; on a narrow page, and where they are too many for a
 * circle, they stand below its name.
 *
 * @param seats  what stands at each place, in order; the same keys keep their place
 * @param centre what stands on the table, the heading among it
 */
export function RoundTable({
  id,
  part,
  labelId,
  seats,
  centre,
  isRoomy,
  children,
  ref,
}: {
  id?: string;
  part: string;
  labelId: string;
  seats: { key: string; seat: ReactNode }[];
  centre: ReactNode;
  isRoomy?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLElement>;
}) {
  const isRound = seats.length <= mostAround && part !== "reception" && part !== "not_invited";
  const { radius, right, left, isDense } = around(isRound ? seats.length : 0, isRoomy);
  const half = right.length;
  const size = `${2 * radius}em`;
  return (
    <section
      ref={ref}
      id={id}
      aria-labelledby={labelId}
      data-part={part}
      data-dense={isDense ? "" : undefined}
      className={`plan-table ${isRound ? "plan-round" : "plan-flow"}`}
    >
      <svg aria-hidden="true" width={size} height={size} viewBox="-50 -50 100 100">
        <circle r="49" className="plan-disc" />
      </svg>
      <div className="plan-centre">{centre}</div>
      {isRound ? (
        <>
          <Side chords={left} seats={seats.slice(half).reverse()} side="left" />
          <Side chords={right} seats={seats.slice(0, half)} side="right" />
        </>
      ) : (
        <ul className="plan-seats">
          {seats.map(({ key, seat }) => (
            <li key={key} className="plan-seat">
              {seat}
            </li>
          ))}
        </ul>
      )}
      {children && <div className="plan-below">{children}</div>}
    </section>
  );
}

function Side({
  chords,
  seats,
  side,
}: {
  chords: number[];
  seats: { key: string; seat: ReactNode }[];
  side: "left" | "right";
}) {
  if (seats.length === 0) return null;
  return (
    <ul className="plan-seats" data-side={side}>
      {seats.map(({ key, seat }, place) => (
        <li key={key} className="plan-seat">
          <svg aria-hidden="true" width={`${chords[place]}em`} height="1" className="plan-chord" />
          {seat}
        </li>
      ))}
    </ul>
  );
}
