import fc from "fast-check";
import type {
  ConsensusRule,
  ConsentRule,
  Fallback,
  WrittenRule,
} from "@/lib/decisions/procedure-rules";
import { type Choice, type Counted, tallyOf } from "@/lib/decisions/rules";
import { type CommonRule, defaultRule, majorities, voices } from "@/lib/decisions/voting-rules";

/** Rules and answers of all sorts, for the property tests. */

export const many = { numRuns: 1000 };

const { quorum, voices: noVoices, recused, proxies } = defaultRule;
/** More than half must answer; what each procedure adds is up to the test. */
export const usual: CommonRule = { quorum, voices: noVoices, recused, proxies };

/** What the rules of all procedures have in common. */
export const common = fc.record<CommonRule>({
  quorum: fc.oneof(
    fc.record({ kind: fc.constant("count" as const), count: fc.nat(12) }),
    fc.constant({ kind: "share" as const, ...majorities.simple }),
    fc.constant({ kind: "share" as const, ...majorities["two-thirds"] }),
  ),
  voices: fc.uniqueArray(
    fc.record({ voice: fc.constantFrom(...voices), least: fc.integer({ min: 1, max: 2 }) }),
    { maxLength: 1, selector: (one) => one.voice },
  ),
  recused: fc.constantFrom("out" as const, "in" as const),
  proxies: fc.constant(0),
});

const fallback: fc.Arbitrary<Fallback> = fc.constantFrom(
  { kind: "falls" as const },
  { kind: "vote" as const, threshold: majorities.simple },
  { kind: "vote" as const, threshold: majorities["two-thirds"] },
);
const rounds = fc.integer({ min: 1, max: 5 });

export const consentRules: fc.Arbitrary<ConsentRule> = fc
  .tuple(common, rounds, fallback)
  .map(([shared, most, after]) => ({
    ...{ ...shared, procedure: "consent", rounds: most, fallback: after },
  }));

export const consensusRules: fc.Arbitrary<ConsensusRule> = fc
  .tuple(common, rounds, fallback, fc.option(fc.nat(3)))
  .map(([shared, most, after, mostAside]) => ({
    ...{ ...shared, procedure: "consensus", rounds: most, fallback: after, mostAside },
  }));

export const writtenRules: fc.Arbitrary<WrittenRule> = fc
  .tuple(common, fallback, fc.constantFrom("consents" as const, "nothing" as const))
  .map(([shared, after, silence]) => ({
    ...{ ...shared, procedure: "written", leastDays: 7, excluded: "", fallback: after, silence },
  }));

/** What some of up to twenty seats answer, each one of these. */
export const answers = (...offered: Choice[]) =>
  fc
    .integer({ min: 0, max: 20 })
    .chain((seats) =>
      fc
        .array(fc.constantFrom(...offered), { maxLength: seats })
        .map((choices) => ({ seats, choices })),
    );

/** Each seat has the voice at its place in the list. */
export function countedFrom(
  choices: Choice[],
  seats: number,
  more: Partial<Counted> = {},
): Counted {
  const found: Counted["voices"] = {};
  for (const index of choices.keys()) {
    const voice = voices[index % voices.length] ?? "public";
    found[voice] = (found[voice] ?? 0) + 1;
  }
  const tally = tallyOf(choices.map((choice) => ({ choice })));
  return { tally, seats, recused: 0, voices: found, chair: choices[0] ?? null, ...more };
}
