/** Where names stand around a round table, in em: the circle's radius and how far each begins from its middle. Pure. */

/** More than so many do not fit around a circle that fits on a screen. */
export const mostAround = 24;

/** From so many on each has one line only. */
const mostRoomy = 12;

/** The height of a row, as `.plan-seat` has it (app/plan.css). */
const roomyRow = 2.5;
const denseRow = 1.75;

/** A circle that holds the table's name and its part in two lines. */
const least = 5;

export type Around = {
  isDense: boolean;
  radius: number;
  /** Counted clockwise from the top: the first half stands to the right, the second comes up on the left. */
  right: number[];
  left: number[];
};

/** @param isRoomy two lines for each, however many there are: for a wall, where nobody can ask for the rest of a name */
export function around(count: number, isRoomy = false): Around {
  const isDense = !isRoomy && count > mostRoomy;
  const row = isDense ? denseRow : roomyRow;
  const rows = Math.ceil(count / 2);
  const radius = Math.max(least, (rows * row) / 2 + 0.35);
  return {
    ...{ isDense, radius },
    right: chords(rows, row, radius),
    left: chords(count - rows, row, radius),
  };
}

/** Half the width of the circle at the middle of each row. */
function chords(rows: number, row: number, radius: number): number[] {
  return Array.from({ length: rows }, (_, place) => {
    const y = (place - (rows - 1) / 2) * row;
    return Number(Math.sqrt(Math.max(0, radius * radius - y * y)).toFixed(2));
  });
}
