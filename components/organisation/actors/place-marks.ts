import type { Standing } from "@/lib/organisation/actors/rules";

/** One grade is so wide, in units of the picture: few, so that the words can be read on a phone. */
export const gradeWidth = 100;
export const markRadius = 13;
const margin = 75;
export const pictureSize = 2 * margin + 4 * gradeWidth;

/** Where a grade from 1 to 5 lies; influence grows upwards. */
export const acrossOf = (interest: number) => margin + (interest - 1) * gradeWidth;
export const upOf = (influence: number) => margin + (5 - influence) * gradeWidth;

/** Each mark with its place. Those that would cover each other stand in rings around it. */
export function placeMarks<One extends Standing>(all: One[]): (One & { x: number; y: number })[] {
  const taken = new Map<string, number>();
  return all.map((one) => {
    const key = `${one.interest} ${one.influence}`;
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    const { across, up } = ringPlace(before);
    return { ...one, x: acrossOf(one.interest) + across, y: upOf(one.influence) + up };
  });
}

/** The first in the middle, six around it, twelve around those. */
function ringPlace(index: number): { across: number; up: number } {
  if (index === 0) return { across: 0, up: 0 };
  const ring = Math.ceil((Math.sqrt(12 * index + 9) - 3) / 6);
  const first = 1 + 3 * ring * (ring - 1);
  const angle = (2 * Math.PI * (index - first)) / (6 * ring);
  const far = ring * (2 * markRadius + 3);
  return { across: far * Math.cos(angle), up: far * Math.sin(angle) };
}
