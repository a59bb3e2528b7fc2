import fc from "fast-check";
import { expect, test } from "vitest";
import { Borda, InstantRunoff, Schulze } from "votes";
import type { Ranking } from "@/lib/decisions/procedures/counting/count";
import { countInstantRunoff } from "@/lib/decisions/procedures/counting/instant-runoff";
import { countBorda } from "@/lib/decisions/procedures/counting/priorities";
import { countSchulze } from "@/lib/decisions/procedures/counting/schulze";
import { many } from "../generated";
import { fullElections } from "./generated";

/** Our counts against those of the package `votes`. It has no transferable vote, and no package that is kept has. */

const theirs = (ballots: readonly Ranking[]) =>
  ballots.map((ballot) => ({ ranking: ballot.map((one) => [one]), weight: 1 }));

test("Schulze: where no lot was drawn, the same order", () => {
  fc.assert(
    fc.property(fullElections, ({ options, ballots, lot }) => {
      const { order, steps } = countSchulze(options, ballots, lot);
      if (steps[0]?.byLot.length) return;
      const matrix = {
        candidates: options,
        array: options.map((one) =>
          options.map(
            (other) =>
              ballots.filter((ballot) => ballot.indexOf(one) < ballot.indexOf(other)).length,
          ),
        ),
      };
      expect(new Schulze(matrix).ranking().flat()).toEqual(order);
    }),
    many,
  );
});

test("Borda: the same points, but for the one that each ballot gives to all", () => {
  fc.assert(
    fc.property(fullElections, ({ options, ballots, lot }) => {
      const scores = new Borda({ candidates: options, ballots: theirs(ballots) }).scores();
      const ours = countBorda(options, ballots, lot).steps[0]?.votes ?? {};
      for (const option of options)
        expect(scores[option]).toBe((ours[option] ?? 0) + ballots.length);
    }),
    many,
  );
});

test("instant run-off: where no lot was drawn, the same winner", () => {
  fc.assert(
    fc.property(fullElections, ({ options, ballots, lot }) => {
      const { order, steps } = countInstantRunoff(options, ballots, lot);
      if (ballots.length === 0 || steps.some(({ byLot }) => byLot.length > 0)) return;
      const ranking = new InstantRunoff({
        candidates: options,
        ballots: theirs(ballots),
      }).ranking();
      expect(ranking[0]).toEqual([order[0]]);
    }),
    many,
  );
});
