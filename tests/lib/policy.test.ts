import { expect, test } from "vitest";
import { type Member, type Role, roles } from "@/lib/member";
import { conditions, deeds, may, type Subject } from "@/lib/policy";

const nobody: Member = {
  accountId: "account",
  personId: "person",
  personName: "Somebody",
  initiativeId: "initiative",
  initiativeName: "Initiative",
  slug: "initiative",
  isExample: false,
  seesAs: false,
  isOperator: false,
  isBootstrap: false,
  roles: [],
  seats: [],
  organisations: [],
};

const seat = {
  seatId: "seat",
  groupId: "group",
  groupKind: "steering",
  groupName: "Steering group",
  role: "member",
  isVoting: true,
  organisationId: "organisation",
  standsFor: "Organisation",
  deputyForSeatId: null,
} as const;

/** Everything of the subject is the member's own. */
const own: Subject = {
  authorId: "person",
  personId: "person",
  organisationId: "organisation",
  ownerOrganisationId: "organisation",
  ownerGroupId: "group",
  decidingGroupId: "group",
  inputAuthorId: "person",
  penHolderId: "person",
  hasSteeringSeat: true,
  facilitates: true,
  isInRoom: true,
  takesPart: true,
};

function acting(role: Role, over: Partial<Member> = {}): Member {
  return {
    ...nobody,
    roles: [role],
    seats: [seat],
    organisations: [
      { organisationId: "organisation", name: "Organisation", participation: "core" },
    ],
    ...over,
  };
}

/** `yes` whatever the subject, `own` only about what is one's own, `bootstrap` only before the first decision. */
function powerOf(role: Role, deed: (typeof deeds)[number]): string {
  if (may(acting(role), deed)) return "yes";
  if (may(acting(role), deed, own)) return "own";
  if (may(acting(role, { isBootstrap: true }), deed, own)) return "bootstrap";
  return "-";
}

test("the role and deed matrix is as agreed", () => {
  const matrix = Object.fromEntries(
    deeds.map((deed) => [
      deed,
      roles.map((role) => `${role}: ${powerOf(role, deed)}`).filter((told) => !told.endsWith("-")),
    ]),
  );
  expect(matrix).toMatchSnapshot();
});

test("somebody without a role may do nothing", () => {
  for (const deed of deeds) expect(may(nobody, deed, own), deed).toBe(false);
});

test("a condition about a subject that was not given is not met", () => {
  for (const [name, holds] of Object.entries(conditions)) {
    if (name !== "bootstrap") expect(holds(acting("partner"), {}), name).toBe(false);
  }
});

test("the backbone never votes, closes or writes strategy, whatever other seat its people hold", () => {
  const both = acting("steering-chair", { roles: ["steering-chair", "backbone"] });
  for (const deed of [
    ...(["vote.cast", "decision.close", "strategy.write", "minority.state"] as const),
    ...(["strategy.endorse", "input.answer", "pen.give"] as const),
  ]) {
    expect(may(acting("steering-chair"), deed, own), deed).toBe(true);
    expect(may(both, deed, own), deed).toBe(false);
  }
});

test("a party is committed by the holder of its seat in the steering group, else by its own people", () => {
  const party = { organisationId: "organisation" };
  const elsewhere = { ...seat, organisationId: "another" };
  const ofWorking = { ...seat, groupKind: "working" as const };
  const withoutVote = { ...seat, isVoting: false };
  const commits = (over: Partial<Member>, hasSteeringSeat: boolean) =>
    may(acting("partner", over), "strategy.endorse", { ...party, hasSteeringSeat });
  expect(commits({}, true)).toBe(true);
  for (const seats of [[], [elsewhere], [ofWorking], [withoutVote]]) {
    expect(commits({ seats }, true)).toBe(false);
    expect(commits({ seats }, false)).toBe(true);
  }
  expect(commits({ organisations: [] }, false)).toBe(false);
  expect(may(acting("sideline"), "strategy.endorse", { ...party, hasSteeringSeat: false })).toBe(
    false,
  );
});

test("whoever was given the pen writes, whatever their role, but the secretariat", () => {
  const pen = { penHolderId: "person" };
  expect(may(acting("sideline"), "strategy.write")).toBe(false);
  expect(may(acting("sideline"), "strategy.write", pen)).toBe(true);
  expect(may(acting("sideline"), "strategy.write", { penHolderId: "somebody" })).toBe(false);
  expect(may(acting("backbone"), "strategy.write", pen)).toBe(false);
});

test("the structure is set up directly only before the first decision", () => {
  expect(may(acting("initiator", { isBootstrap: true }), "structure.change")).toBe(true);
  expect(may(acting("initiator"), "structure.change")).toBe(false);
  expect(may(acting("backbone", { isBootstrap: true }), "structure.change")).toBe(false);
});
