import { describe, expect, test } from "vitest";
import type { EffectOf, ProposalKind } from "@/lib/decisions/effects";
import { touchesHost } from "@/lib/decisions/taking-part/host";

const id = (number: number) => `00000000-0000-4000-8000-${`${number}`.padStart(12, "0")}`;
const [backbone, house, other, group, ownSeat, backboneSeat, seat, person, table] = [
  ...[id(1), id(2), id(3), id(4), id(5), id(6), id(7), id(8), id(9)],
];
const host = {
  groupId: backbone ?? "",
  organisationId: house ?? "",
  seatIds: [ownSeat ?? "", backboneSeat ?? ""],
};

const forIt = { organisationId: house ?? "", constituency: null, role: "member" } as const;
const forOther = { ...forIt, organisationId: other ?? "" };
const newGroup = {
  ...{ name: "Bolig", purpose: "", mandate: "m", boundedTask: "t", reviewOn: "2027-03-01" },
  seats: [forOther],
};
const change = { name: null, purpose: null, mandate: "m", boundedTask: null, reviewOn: null };
const closing = { reason: "r", reached: "", livesOn: "", notWorked: "" };
const activity = {
  ...{ title: "Natteravne", description: "", ownerOrganisationId: other ?? "" },
  ...{ ownerGroupId: null, startOn: null, endOn: null, goalIds: [] },
};
const election: EffectOf<"elect"> = {
  ...{ groupId: group ?? "", role: "member", isVoting: false, until: null, places: 1 },
  candidates: [{ personId: person ?? "", organisationId: other ?? "", constituency: null }],
};
const planned = { ...forOther, newOrganisation: null, isVoting: false, lookingFor: "" };
const plan = {
  ...{ exerciseId: id(10), organisations: [], groups: [], closed: [], seats: [], ended: [] },
  participations: [],
};
const planGroup = { ...newGroup, tableId: table ?? "", seats: [planned] };

type Case<Kind extends ProposalKind> = [what: string, effect: EffectOf<Kind>, touches: boolean];
const cases: { [Kind in ProposalKind]: Case<Kind>[] } = {
  adopt_strategy: [["says nothing of it", {}, false]],
  adopt_matrix: [["says nothing of it", {}, false]],
  set_up_group: [
    ["with seats for others", newGroup, false],
    ["with a seat for it", { ...newGroup, seats: [forOther, forIt] }, true],
  ],
  renew_group: [
    ["another", { groupId: group ?? "", reviewOn: "2027-03-01" }, false],
    ["the backbone", { groupId: host.groupId, reviewOn: "2027-03-01" }, true],
  ],
  change_group: [
    ["another", { ...change, groupId: group ?? "" }, false],
    ["the backbone", { ...change, groupId: host.groupId }, true],
  ],
  close_group: [
    ["another", { ...closing, groupId: group ?? "" }, false],
    ["the backbone", { ...closing, groupId: host.groupId }, true],
  ],
  give_seat: [
    ...(
      [
        ["to another elsewhere", forOther, group, false],
        ["to it", forIt, group, true],
        ["in the backbone", forOther, host.groupId, true],
      ] as const
    ).map(
      ([what, to, groupId, touches]): Case<"give_seat"> => [
        what,
        { ...to, groupId: groupId ?? "", isVoting: false, personId: null, until: null },
        touches,
      ],
    ),
  ],
  end_seat: [
    ["another's", { seatId: seat ?? "", reason: "r" }, false],
    ["its own", { seatId: ownSeat ?? "", reason: "r" }, true],
    ["in the backbone", { seatId: backboneSeat ?? "", reason: "r" }, true],
  ],
  start_activity: [
    ["of another", activity, false],
    ["of its own", { ...activity, ownerOrganisationId: house ?? "" }, true],
  ],
  grant_money: [
    ["to another", { organisationId: other ?? "", amount: 1, purpose: "p" }, false],
    ["to it", { organisationId: house ?? "", amount: 1, purpose: "p" }, true],
  ],
  elect: [
    ["others elsewhere", election, false],
    ["into the backbone", { ...election, groupId: host.groupId }, true],
    [
      "one of its own",
      {
        ...election,
        candidates: election.candidates.map((one) => ({ ...one, organisationId: house ?? "" })),
      },
      true,
    ],
  ],
  elect_backbone: [["whoever stands", { candidates: [other ?? ""], name: "Sekretariatet" }, true]],
  prioritise: [["says nothing of it", { options: [] }, false]],
  adopt_seating: [
    ["of others", { ...plan, groups: [{ ...planGroup, kind: "working" }] }, false],
    ["with a new backbone", { ...plan, groups: [{ ...planGroup, kind: "backbone" }] }, true],
    [
      "with a seat in the backbone",
      { ...plan, seats: [{ ...planned, groupId: host.groupId }] },
      true,
    ],
    [
      "with a seat for it",
      { ...plan, seats: [{ ...planned, ...forIt, groupId: group ?? "" }] },
      true,
    ],
    [
      "that closes the backbone",
      { ...plan, closed: [{ ...closing, groupId: host.groupId }] },
      true,
    ],
    ["that ends another's seat", { ...plan, ended: [seat ?? ""] }, false],
    ["that ends its seat", { ...plan, ended: [seat ?? "", ownSeat ?? ""] }, true],
    [
      "that says how it takes part",
      {
        ...plan,
        participations: [{ organisationId: house ?? "", newOrganisation: null, kind: null }],
      },
      true,
    ],
  ],
  other: [["says nothing of it", {}, false]],
};

const all = Object.entries(cases).flatMap(([kind, effects]) =>
  effects.map(([what, effect, touches]) => ({ kind: kind as ProposalKind, what, effect, touches })),
);

describe("the organisation that houses the backbone", () => {
  test.each(all)("$kind $what: $touches", ({ kind, effect, touches }) => {
    const proposal = { kind, effect, responsible: null, host };
    expect(touchesHost(proposal, { organisationId: host.organisationId })).toBe(touches);
  });

  test.each(all)("nobody else is reminded, and nobody without a host: $kind $what", (one) => {
    const proposal = { kind: one.kind, effect: one.effect, responsible: null };
    const its = { organisationId: host.organisationId };
    expect(touchesHost({ ...proposal, host }, { organisationId: other ?? "" })).toBe(false);
    expect(touchesHost({ ...proposal, host }, { organisationId: null })).toBe(false);
    expect(touchesHost({ ...proposal, host: null }, its)).toBe(false);
  });

  test("is, where it is made responsible", () => {
    const proposal = { kind: "adopt_matrix" as const, effect: {}, host };
    const its = { organisationId: host.organisationId };
    expect(touchesHost({ ...proposal, responsible: { id: host.organisationId } }, its)).toBe(true);
    expect(touchesHost({ ...proposal, responsible: { id: other ?? "" } }, its)).toBe(false);
  });
});
