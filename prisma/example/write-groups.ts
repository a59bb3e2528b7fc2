import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/audit";
import { searchKey, sortKey } from "@/lib/names";
import type { SeatKey } from "@/prisma/example/groups";
import type { PersonKey } from "@/prisma/example/people";
import { type ProposalData, proposals } from "@/prisma/example/proposals";
import {
  type DatedSeat,
  groupKeys,
  type Story,
  seatKeys,
  secretaryOn,
  tell,
} from "@/prisma/example/story";

/** The groups alone. The decisions that set them up or closed them come later, and are then joined. */
export async function writeGroups(transaction: Transaction, { groups, ...story }: Story) {
  const { idOf, calendar, initiativeId } = story;
  await transaction.group.createMany({
    data: groupKeys.map((key) => {
      const { kind, name, purpose, mandate, boundedTask, from, until, reviewOn } = groups[key];
      return {
        id: idOf("group", key),
        initiativeId,
        kind,
        name,
        searchKey: searchKey(name),
        sortKey: sortKey(name),
        purpose,
        mandate,
        boundedTask,
        setUpOn: from,
        reviewOn: reviewOn === undefined ? null : calendar.day(reviewOn),
        closedOn: until,
        closedReason: groups[key].closed?.reason ?? null,
        closedReached: groups[key].closed?.reached ?? null,
        closedLivesOn: groups[key].closed?.livesOn ?? null,
        closedNotWorked: groups[key].closed?.notWorked ?? null,
        ...(groups[key].wanted ? { wanted: groups[key].wanted } : {}),
        hostOrganisationId: groups[key].host ? idOf("organisation", groups[key].host) : null,
      };
    }),
  });
}

/** Says by which decision each group was set up or closed. */
export async function joinGroupsToDecisions(transaction: Transaction, { groups, idOf }: Story) {
  for (const key of groupKeys) {
    const { setUp, closed } = groups[key];
    const setUpByDecisionId = typeof setUp === "number" ? null : idOf("decision", setUp);
    const closedByDecisionId = closed ? idOf("decision", closed.by) : null;
    if (!setUpByDecisionId && !closedByDecisionId) continue;
    await transaction.group.update({
      where: { id: idOf("group", key) },
      data: { setUpByDecisionId, closedByDecisionId },
      select: { id: true },
    });
  }
}

/** Every seat but those that an election gave: it is decided last (write-contests.ts). */
export async function writeSeats(transaction: Transaction, story: Story) {
  await writeSeatRows(transaction, story, (seat) => !isGivenByContest(seat));
  tellOfSeats(story);
}

/** Was it given by secret ballots? */
export function isGivenByContest({ given }: Pick<DatedSeat, "given">): boolean {
  if (!given) return false;
  const { secret }: ProposalData = proposals[given];
  return secret !== undefined;
}

/** These of the seats, with those who held them. */
export async function writeSeatRows(
  transaction: Transaction,
  story: Story,
  isMeant: (seat: DatedSeat) => boolean,
) {
  const { idOf, seats, groups } = story;
  const meant = seatKeys.filter((key) => isMeant(seats[key]));
  const decision = (key: string | undefined) => (key ? idOf("decision", key) : null);
  await transaction.seat.createMany({
    data: meant.map((key) => {
      const seat = seats[key];
      const { setUp, closed } = groups[seat.group];
      const setUpBy = typeof setUp === "string" ? setUp : undefined;
      return {
        id: idOf("seat", key),
        groupId: idOf("group", seat.group),
        organisationId: seat.organisation ? idOf("organisation", seat.organisation) : null,
        constituency: seat.constituency ?? null,
        role: seat.role,
        isVoting: seat.isVoting,
        lookingFor: seat.lookingFor,
        deputyForSeatId: seat.deputyFor ? idOf("seat", seat.deputyFor) : null,
        from: seat.from,
        until: seat.until,
        givenByDecisionId: decision(seat.given ?? setUpBy),
        endedByDecisionId: decision(seat.ended ?? closed?.by),
        position: seatKeys.indexOf(key),
      };
    }),
  });
  await transaction.seatHolding.createMany({
    data: meant.flatMap((key) =>
      seats[key].holders.map(({ person, from, until }) => ({
        seatId: idOf("seat", key),
        personId: idOf("person", person),
        from,
        until,
      })),
    ),
  });
}

function tellOfSeats(story: Story) {
  const { idOf, groups, seats } = story;
  tell(story, morning(groups.styregruppe.from), "karen", "structure.change", [
    "Group",
    idOf("group", "styregruppe"),
  ]);
  for (const key of seatKeys) {
    const { group, given, holders, from } = seats[key];
    const groupId = idOf("group", group);
    const subject: [string, string] = ["Seat", idOf("seat", key)];
    if (group === "styregruppe" && !given) {
      tell(story, morning(from), "karen", "structure.change", subject, { groupId });
    }
    for (const holding of holders) {
      const at = evening(holding.from);
      const personId = idOf("person", holding.person);
      tell(story, at, secretaryOn(story, holding.from), "seat.assign", subject, {
        groupId,
        personId,
      });
    }
  }
}

type InvitationData = {
  to: PersonKey;
  seat: SeatKey;
  by: PersonKey;
  sent: number;
  accepted?: number;
};

const invitations: InvitationData[] = [
  { to: "ida", seat: "fjordfonden", by: "sofie", sent: -388, accepted: -383 },
  { to: "maja", seat: "erfaringer", by: "sofie", sent: -428, accepted: -422 },
  { to: "signe", seat: "skole-ungeraadet", by: "line", sent: -299, accepted: -292 },
  { to: "louise", seat: "praktik-toemreren", by: "kasper", sent: -158, accepted: -147 },
  { to: "sanne", seat: "erhvervsskolen", by: "sofie", sent: -9 },
];

/** One invitation still waits for its answer: the vacant seat. */
export async function writeInvitations(transaction: Transaction, story: Story) {
  const { idOf, calendar, initiativeId, seats } = story;
  await transaction.invitation.createMany({
    data: invitations.map(({ to, seat, by, sent, accepted }) => {
      const id = idOf("invitation", to);
      const createdAt = calendar.at(sent, "10:05");
      const { organisation } = seats[seat];
      tell(story, createdAt, by, "invitation.send", ["Invitation", id]);
      return {
        id,
        initiativeId,
        personId: idOf("person", to),
        seatId: idOf("seat", seat),
        organisationId: organisation ? idOf("organisation", organisation) : null,
        invitedById: idOf("person", by),
        // Nobody has the link of the example.
        tokenHash: createHash("sha256").update(idOf("token", to)).digest("hex"),
        createdAt,
        expiresAt: calendar.at(sent + 14, "23:00"),
        acceptedAt: accepted === undefined ? null : calendar.at(accepted, "19:45"),
      };
    }),
  });
}

/** When a day's changes of the structure are noted. */
export function morning(day: Date) {
  return new Date(day.getTime() + 7.5 * 60 * 60 * 1000);
}

function evening(day: Date) {
  return new Date(day.getTime() + 16 * 60 * 60 * 1000);
}
