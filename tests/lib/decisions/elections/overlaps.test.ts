import { describe, expect, test } from "vitest";
import type { Effect, EffectFacts, SeatedSeat } from "@/lib/decisions/effects";
import { overlapsOf } from "@/lib/decisions/elections/overlaps";

const boligforening = { id: "org-1", name: "Boligforeningen" };
const seated = (seat: Partial<SeatedSeat>): SeatedSeat => ({
  ...{ personId: "anna", organisationId: "org-1", constituency: null },
  ...{ standsFor: "Boligforeningen", isVoting: true, ...seat },
});
const facts = (seats: SeatedSeat[], stoodDown: string[] = []) =>
  ({
    ...{ seated: seats, stoodDown, organisations: [boligforening] },
    candidates: [
      { id: "anna", name: "Anna" },
      { id: "bo", name: "Bo" },
    ],
  }) as unknown as EffectFacts;

const give = (more: object = {}) =>
  ({
    kind: "give_seat",
    effect: { groupId: "g", organisationId: "org-1", constituency: null, isVoting: true, ...more },
  }) as unknown as Effect;
const elect = (personId: string, more: object = {}) =>
  ({
    kind: "elect",
    effect: {
      ...{ groupId: "g", isVoting: true, ...more },
      candidates: [{ personId, organisationId: "org-1", constituency: null }],
    },
  }) as unknown as Effect;

const secondVote = {
  ...{ kind: "second-vote", name: "Boligforeningen", standsFor: "Boligforeningen" },
};

describe("a second vote for the same organisation in the group", () => {
  test.each([
    ["is named when a seat is given", give(), [seated({})], [secondVote]],
    ["is none where the seat has no vote", give({ isVoting: false }), [seated({})], []],
    ["is none where the seat there has none", give(), [seated({ isVoting: false })], []],
    ["is none for another organisation", give({ organisationId: "org-2" }), [seated({})], []],
    [
      "is none for people who are no organisation",
      give({ organisationId: null, constituency: "Unge" }),
      [seated({ organisationId: null, constituency: "Unge" })],
      [],
    ],
    ["is named when somebody else of it is elected", elect("bo"), [seated({})], [secondVote]],
    [
      "is named for a seat of its own that nobody holds",
      elect("bo"),
      [seated({ personId: null })],
      [secondVote],
    ],
  ] as const)("%s", (_what, effect, seats, expected) => {
    expect(overlapsOf(effect, facts([...seats]))).toEqual(expected);
  });

  test("is none where the elected gives up the seat that has it, which is named", () => {
    expect(overlapsOf(elect("anna"), facts([seated({})]))).toEqual([
      { kind: "moves", name: "Anna", standsFor: "Boligforeningen" },
    ]);
  });

  test("is none for whoever stands no more", () => {
    expect(overlapsOf(elect("bo"), facts([seated({})], ["bo"]))).toEqual([]);
  });
});
