import { subDays } from "date-fns";
import { dayOf, typedDay } from "@/lib/dates";
import type { Cast } from "@/prisma/cast";
import { pick, type Random, shuffled } from "@/tests/support/random";

type Name = {
  [Key in keyof Cast]: Cast[Key] extends { accountId: string; name: string } ? Key : never;
}[keyof Cast];

/** One deed of the race: who sends which form, with what in it. */
export type RacingDeed = {
  who: Name;
  kind: "vote" | "close" | "withdraw" | "end" | "assign";
  fields: Record<string, string>;
};

type SeatName = keyof Cast["seats"];

/** Everybody who may vote for a seat before the race. */
const voters: readonly [[Name, SeatName], ...[Name, SeatName][]] = [
  ["chair", "chair"],
  ["deputyChair", "deputyChair"],
  ["memberOne", "memberOne"],
  ["deputy", "memberOne"],
  ["memberTwo", "memberTwo"],
  ["memberThree", "memberThree"],
  ["lived", "lived"],
  ["twoSeats", "twoSeatsFirst"],
  ["twoSeats", "twoSeatsSecond"],
];

/** These seats get another holder in the middle of it, who votes as well. */
const handedOver: readonly { seat: SeatName; to: Name }[] = [
  { seat: "memberTwo", to: "partner" },
  { seat: "memberThree", to: "sideline" },
];

/**
 * So many deeds on one open decision, in an order of chance: mostly votes, and closings, withdrawals
 * and changes of holder among them. `holdingOf` tells which holding a seat has before the race.
 */
export function racingDeeds(
  random: Random,
  cast: Cast,
  holdingOf: (seatId: string) => string,
  count = 200,
): RacingDeed[] {
  const proposalId = cast.proposals.open;
  const today = dayOf(new Date());
  const rare: RacingDeed[] = handedOver.flatMap(({ seat, to }) => {
    const seatId = cast.seats[seat];
    const ending = { holdingId: holdingOf(seatId), lastDay: typedDay(subDays(today, 1)) };
    const holder = { seatId, personId: cast[to].personId, from: typedDay(today), lastDay: "" };
    return [
      ...Array<RacingDeed>(4).fill({ who: "backboneLead", kind: "end", fields: ending }),
      ...Array<RacingDeed>(12).fill({ who: "backboneStaff", kind: "assign", fields: holder }),
    ];
  });
  const newHolders = handedOver.map(({ seat, to }): [Name, SeatName] => [to, seat]);
  const vote = (): RacingDeed => {
    const [who, seat] = pick(random, [...voters, ...newHolders, ...newHolders]);
    const choice = pick(random, ["for", "against", "abstain"]);
    return { who, kind: "vote", fields: { proposalId, seatId: cast.seats[seat], choice } };
  };
  const votes = Array.from({ length: count - rare.length - 20 }, vote);
  // Somewhere in the last two thirds, so that the outcome finds something to count.
  const outcome = Array.from({ length: 20 }, (): RacingDeed => {
    if (random() < 0.3) return { who: "workingChair", kind: "withdraw", fields: { proposalId } };
    return { who: pick(random, ["chair", "deputyChair"]), kind: "close", fields: { proposalId } };
  });
  const first = Math.floor(count / 3);
  return [
    ...shuffled(random, [...rare, ...votes.slice(0, first)]),
    ...shuffled(random, [...votes.slice(first), ...outcome]),
  ];
}
