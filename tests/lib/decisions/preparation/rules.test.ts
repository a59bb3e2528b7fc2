import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AmendmentReply,
  type AmendmentState,
  amendmentStateOf,
  isPrepared,
  versionsOf,
} from "@/lib/decisions/preparation/rules";
import type { ProposalState } from "@/lib/decisions/rules";

test.each<[ProposalState, boolean, boolean]>([
  ["draft", false, false],
  ["draft", true, true],
  ["submitted", false, true],
  ["open", true, false],
  ["closing", true, false],
  ["awaiting", true, false],
  ["decided", true, false],
  ["lapsed", true, false],
  ["withdrawn", true, false],
])("%s, opened to all %s: prepared %s", (state, isShared, expected) => {
  expect(isPrepared(state, isShared ? {} : null)).toBe(expected);
});

describe("an amendment", () => {
  const about = { passage: "B", position: 1 };
  test.each<[string, string, boolean, boolean, AmendmentReply | null, AmendmentState]>([
    ["waits", "A\n\nB", true, false, null, "waiting"],
    ["waits where its paragraph was moved", "B\n\nA", true, false, null, "waiting"],
    ["is stale where its paragraph was changed", "A\n\nB ny", true, false, null, "stale"],
    ["lapses when the vote begins", "A\n\nB", false, false, null, "lapsed"],
    ["stays answered, whatever the text says", "C", false, false, "taken_in", "taken_in"],
    ["stays withdrawn", "A\n\nB", true, true, null, "withdrawn"],
  ])("%s", (_, text, isOpen, isWithdrawn, reply, expected) => {
    const amendment = { ...about, withdrawnAt: isWithdrawn ? {} : null, reply };
    expect(amendmentStateOf(amendment, { text, isPrepared: isOpen })).toBe(expected);
  });
});

describe("versions", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));

  test("are the wordings before the vote, those of the rounds, and the one that stands", () => {
    const versions = versionsOf({
      text: "fire",
      wordings: [{ text: "en", replacedAt: at(1) }],
      rounds: [
        { text: "to", resumedAt: at(2) },
        { text: "tre", resumedAt: at(3) },
        { text: "fire", resumedAt: at(4) },
      ],
    });
    expect(versions.map(({ text, until }) => [text, until?.getUTCDate() ?? null])).toEqual([
      ["en", 1],
      ["to", 2],
      ["tre", 3],
      ["fire", null],
    ]);
  });

  test("are numbered from 1, end with the text that stands, and no round's wording is lost", () => {
    const wording = fc.constantFrom("a", "b", "c");
    const round = fc.record({ text: wording, resumedAt: fc.constant(at(5)) });
    fc.assert(
      fc.property(
        wording,
        fc.array(fc.record({ text: wording, replacedAt: fc.constant(at(1)) })),
        fc.array(round),
        (text, wordings, rounds) => {
          const versions = versionsOf({ text, wordings, rounds });
          expect(versions.map(({ number }) => number)).toEqual(versions.map((_, i) => i + 1));
          expect(versions.at(-1)).toMatchObject({ text, until: null });
          const said = new Set(versions.map((version) => version.text));
          for (const one of [...wordings, ...rounds]) expect(said.has(one.text)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
