import fc from "fast-check";
import type { Marks, Ranking } from "@/lib/decisions/procedures/counting/count";

/** Elections of all sorts, for the property tests. */

export type Election = { options: string[]; ballots: Ranking[]; lot: string[] };

const letters = ["A", "B", "C", "D", "E", "F"];
const optionsOf = fc.integer({ min: 1, max: 6 }).map((many) => letters.slice(0, many));
const shuffled = (options: string[]) => fc.shuffledSubarray(options, { minLength: options.length });

/** Ballots that name some of the options, perhaps none. */
export const elections: fc.Arbitrary<Election> = optionsOf.chain((options) =>
  fc.record({
    options: fc.constant(options),
    ballots: fc.array(fc.shuffledSubarray(options), { maxLength: 24 }),
    lot: shuffled(options),
  }),
);

/** Ballots that name all options. */
export const fullElections: fc.Arbitrary<Election> = optionsOf.chain((options) =>
  fc.record({
    options: fc.constant(options),
    ballots: fc.array(shuffled(options), { maxLength: 24 }),
    lot: shuffled(options),
  }),
);

export type Rating = { options: string[]; ballots: Marks[]; lot: string[] };

/** Ballots that give some of the options a mark from 0 to 5. */
export const ratings: fc.Arbitrary<Rating> = optionsOf.chain((options) =>
  fc.record({
    options: fc.constant(options),
    ballots: fc.array(
      fc
        .tuple(fc.shuffledSubarray(options), fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }))
        .map(([named, marks]) =>
          Object.fromEntries(named.map((option, index) => [option, marks[index] ?? 0])),
        ),
      { maxLength: 24 },
    ),
    lot: shuffled(options),
  }),
);

/** So many equal ballots, as the literature writes them: `times(5, "ACBED")`. */
export function times(many: number, ranking: string): Ranking[] {
  return Array.from({ length: many }, () => [...ranking]);
}
