"use server";

import { type DeedContext, type Done, memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { isSecret } from "../elections/rules";
import { type ElectoralSeat, holdersOf, placesOf, whoseOf } from "../electorate-rules";
import { findSubject, type SubjectProposal } from "../find-proposal";
import { findSeats } from "../find-seats";
import { refuseAnswer } from "../rounds/refuse";
import { refuseState, stateOf } from "../rules";
import type { DecisionRule } from "../voting-rules";
import { replaceVote } from "./mutations";
import { tellOfProxy, tellOfRegistered } from "./notices";
import { isCapacity, isOwnersVote, voteFor, whyNoProxy } from "./rules";
import { ofSeat, proxyForm, recusalForm, registrationForm, voteForm } from "./schema";

/** One standing vote per seat, changeable until closing; the holder's replaces a proxy's or a deputy's. */
export const castVote = memberAction("vote.cast", {
  input: voteForm,
  find: findSubject,
  run: async (context, { seatId: seatIds, choice, reason }, proposal) => {
    const { seats } = await openVote(context, proposal);
    const { member } = context;
    const vote = { choice, reason };
    refuseAnswer(proposal, vote);
    const records = [];
    for (const seatId of new Set(seatIds)) {
      const seat = countingSeat(seats, seatId);
      if (!seat) throw new Refusal("not-your-vote");
      const capacity = voteFor(seat, placesOf(member, seats));
      if (!isCapacity(capacity)) throw new Refusal(capacity);
      if (capacity === "as-holder" && seat.proxy) await withdrawProxyOf(context, proposal, seat);
      await replaceVote(context, proposal, seat, {
        ...vote,
        asDeputy: capacity === "as-deputy",
        asProxy: capacity === "as-proxy",
      });
      // Which way is in the vote itself; the chain says that it was cast, and for which seat.
      const asDeputy = capacity === "as-deputy";
      const asProxy = capacity === "as-proxy";
      records.push({ seatId, asDeputy, asProxy, changed: seat.vote !== null });
    }
    return severalOf(context, "vote.cast", proposal, records, (changed) =>
      changed ? "vote.changed" : "vote.cast",
    );
  },
});

/** The chair or the secretariat writes down what seats said by phone, by show of hands or on paper. */
export const registerVotes = memberAction("vote.register", {
  input: registrationForm,
  find: findSubject,
  run: async (context, { way, seatId: seatIds, choice, reason }, proposal) => {
    const { seats } = await openVote(context, proposal);
    const records = [];
    const told = [];
    refuseAnswer(proposal, { choice, reason });
    for (const seatId of new Set(seatIds)) {
      const seat = countingSeat(seats, seatId);
      if (!seat?.holder) throw new Refusal("not-your-vote");
      if (seat.recusal) throw new Refusal("recused");
      if (isOwnersVote(seat.vote)) throw new Refusal("holder-has-voted");
      const vote = { choice, reason, registered: way };
      const { id: voteId } = await replaceVote(context, proposal, seat, vote);
      records.push({ seatId, way, changed: seat.vote !== null });
      for (const { personId } of holdersOf(seat)) {
        told.push({ voteId, choice, way, personId, seat: seat.standsFor });
      }
    }
    await tellOfRegistered(context, proposal, told);
    return severalOf(context, "vote.register", proposal, records, () => "vote.registered");
  },
});

/** A seat is not impartial: declared by its holder, or by the chair. What it has voted no longer stands. */
export const declareRecusal = memberAction("recusal.declare", {
  input: recusalForm,
  find: findSubject,
  run: async (context, { seatId, reason, note }, proposal) => {
    const { transaction, member, now } = context;
    const { seats } = await openVote(context, proposal);
    const seat = countingSeat(seats, seatId);
    if (!seat || !isOwnOrChairs(context, proposal, seats, seatId))
      throw new Refusal("not-your-seat");
    if (seat.recusal) throw new Refusal("already-recused");
    await transaction.recusal.create({
      data: {
        ...{ proposalId: proposal.id, ...whoseOf(seat), reason, note },
        ...{ personId: member.personId, at: now },
      },
      select: { id: true },
    });
    await endStandingVote(context, proposal, [seat]);
    // Nobody votes for others in a matter in which their own seat may not.
    const held = seats.filter((one) => one.proxy?.toSeatId === seatId);
    await endStandingVote(
      context,
      proposal,
      held.filter((one) => one.vote?.asProxy),
    );
    for (const giver of [seat, ...held]) await withdrawProxyOf(context, proposal, giver);
    return { ...about(proposal), details: { seatId, reason }, message: "recusal.declared" };
  },
});

/** Whoever declared a recusal takes it back, or the chair does. */
export const liftRecusal = memberAction("recusal.declare", {
  input: ofSeat,
  find: findSubject,
  run: async (context, { seatId }, proposal) => {
    const { transaction, member, now } = context;
    const { seats } = await openVote(context, proposal);
    const seat = seats.find((one) => one.seatId === seatId);
    const recusal = seat?.recusal;
    if (!seat || !recusal) throw new Refusal("not-found");
    if (recusal.reason === "applicant") throw new Refusal("recused");
    const isTheirs = recusal.personId === member.personId;
    if (!isTheirs && !isChair(context, proposal)) throw new Refusal("not-your-seat");
    await transaction.recusal.updateMany({
      where: { proposalId: proposal.id, ...whoseOf(seat), liftedAt: null },
      data: { liftedAt: now },
    });
    return { ...about(proposal), details: { seatId, lifted: true }, message: "recusal.lifted" };
  },
});

/** A seat's holder gives its vote on one decision to another seat's holder. What somebody else had voted by proxy no longer stands. */
export const giveProxy = memberAction("proxy.give", {
  input: proxyForm,
  find: findSubject,
  run: async (context, { seatId, to }, proposal) => {
    const { transaction, member, now } = context;
    const { rule, seats } = await openVote(context, proposal);
    const seat = ownSeat(context, seats, seatId);
    if (seat.recusal) throw new Refusal("recused");
    const hindrance = whyNoProxy(seat, to, seats, rule.proxies);
    if (hindrance) throw new Refusal(hindrance, { to: hindrance });
    await withdrawProxyOf(context, proposal, seat);
    if (seat.vote) await endStandingVote(context, proposal, [seat]);
    const { id: proxyId } = await transaction.proxy.create({
      data: {
        ...{ proposalId: proposal.id, ...givenBy(seat), ...heldBy({ ...seat, seatId: to }) },
        ...{ personId: member.personId, at: now },
      },
      select: { id: true },
    });
    const receiver = countingSeat(seats, to);
    for (const { personId } of receiver ? holdersOf(receiver) : []) {
      await tellOfProxy(context, proposal, { proxyId, personId, seat: seat.standsFor });
    }
    return { ...about(proposal), details: { seatId, to }, message: "proxy.given" };
  },
});

/** The giver takes a proxy back, until closing; what was voted by it no longer stands. */
export const withdrawProxy = memberAction("proxy.give", {
  input: ofSeat,
  find: findSubject,
  run: async (context, { seatId }, proposal) => {
    const { seats } = await openVote(context, proposal);
    const seat = ownSeat(context, seats, seatId);
    if (!seat.proxy) throw new Refusal("not-found");
    await withdrawProxyOf(context, proposal, seat);
    if (seat.vote?.asProxy) await endStandingVote(context, proposal, [seat]);
    return { ...about(proposal), details: { seatId, withdrawn: true }, message: "proxy.withdrawn" };
  },
});

/** The rule and the seats of a vote that is going on; refuses any other state in its own words. */
async function openVote(
  { transaction, now }: DeedContext,
  proposal: SubjectProposal,
): Promise<{ rule: DecisionRule; seats: ElectoralSeat[] }> {
  const state = stateOf(proposal, now);
  if (state === "closing") throw new Refusal("proposal-closed");
  refuseState(state, "open");
  const rule = proposal.opening?.rule;
  if (!rule) throw new Refusal("proposal-not-open");
  return { rule, seats: await findSeats(transaction, proposal, rule, dayOf(now)) };
}

function countingSeat(seats: ElectoralSeat[], seatId: string) {
  return seats.find((seat) => seat.seatId === seatId && seat.counts);
}

/** The member's own seat; a deputy gives nobody a proxy. */
function ownSeat({ member }: DeedContext, seats: ElectoralSeat[], seatId: string): ElectoralSeat {
  const seat = countingSeat(seats, seatId);
  if (!seat || !isHeld(member, seats, seatId)) {
    throw new Refusal("not-your-seat");
  }
  return seat;
}

function isOwnOrChairs(
  context: DeedContext,
  proposal: SubjectProposal,
  seats: ElectoralSeat[],
  seatId: string,
) {
  return isHeld(context.member, seats, seatId) || isChair(context, proposal);
}

function isHeld(member: DeedContext["member"], seats: ElectoralSeat[], seatId: string) {
  return placesOf(member, seats).some((held) => held.seatId === seatId);
}

function givenBy({ isOrganisation, seatId }: ElectoralSeat) {
  return isOrganisation ? { fromOrganisationId: seatId } : { fromSeatId: seatId };
}

function heldBy({ isOrganisation, seatId }: ElectoralSeat) {
  return isOrganisation ? { toOrganisationId: seatId } : { toSeatId: seatId };
}

function isChair({ member }: DeedContext, { decidingGroupId }: SubjectProposal) {
  return member.seats.some(
    ({ groupId, role }) =>
      groupId === decidingGroupId && (role === "chair" || role === "deputy_chair"),
  );
}

async function endStandingVote(
  { transaction, now }: DeedContext,
  { id: proposalId, opening }: SubjectProposal,
  seats: ElectoralSeat[],
) {
  // A secret ballot cannot be found again to take it out.
  const isIn = opening && isSecret(opening.rule) && seats.some((seat) => seat.vote);
  if (isIn) throw new Refusal("ballot-is-in");
  await transaction.vote.updateMany({
    where: { proposalId, OR: seats.map(whoseOf), replacedAt: null },
    data: { replacedAt: now },
  });
}

async function withdrawProxyOf(
  { transaction, now }: DeedContext,
  { id: proposalId }: SubjectProposal,
  giver: ElectoralSeat,
) {
  await transaction.proxy.updateMany({
    where: { proposalId, ...givenBy(giver), withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}

type SeatRecord = { seatId: string; changed: boolean } & Record<string, string | boolean>;

/** One audit row for each seat; the last is the deed's own. */
async function severalOf(
  { record }: DeedContext,
  deed: "vote.cast" | "vote.register",
  proposal: SubjectProposal,
  records: SeatRecord[],
  say: (changed: boolean) => string,
): Promise<Done> {
  const rows = records.map((details) => ({ ...about(proposal), details }));
  const [last, ...others] = rows.toReversed();
  if (!last) throw new Refusal("check-fields");
  await record(...others.toReversed().map((row) => ({ ...row, deed })));
  return { ...last, message: say(records.every(({ changed }) => changed)) };
}

function about({ id, number }: SubjectProposal) {
  return { subjectType: "Proposal", subjectId: id, details: { number } };
}
