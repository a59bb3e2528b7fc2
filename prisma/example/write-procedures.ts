import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { type ProposalKey, proposalKeys } from "@/prisma/example/proposal-keys";
import { type ProposalData, proposals } from "@/prisma/example/proposals";
import { type Story, tell } from "@/prisma/example/story";

/** The rounds that ended with something in the way, and how it was taken in. Before their votes. */
export async function writeRounds(transaction: Transaction, story: Story) {
  await transaction.proposalRound.createMany({
    data: proposalKeys.flatMap((key) => roundsOn(story, key)),
  });
}

function roundsOn(story: Story, key: ProposalKey) {
  const { idOf, calendar, courses } = story;
  const { rounds = [], author }: ProposalData = proposals[key];
  const proposalId = idOf("proposal", key);
  return rounds.map(({ text, note, ...round }, index) => {
    const [endedAt, resumedAt] = [calendar.at(...round.ended), calendar.at(...round.reworded)];
    const before = rounds[index - 1];
    const openedAt = before ? calendar.at(...before.reworded) : courses[key].openedAt;
    const number = index + 1;
    const subject: [string, string] = ["Proposal", proposalId];
    tell(story, endedAt, null, "round.end", subject, { round: number, next: "reword" });
    tell(story, resumedAt, author, "proposal.reword", subject, { round: number + 1 });
    return {
      ...{ proposalId, number, text, note, openedAt: openedAt ?? endedAt, endedAt },
      ...{ resumedAt, resumedById: idOf("person", author) },
    };
  });
}

/** Who was asked for advice, and what they said. */
export async function writeAdvice(transaction: Transaction, story: Story) {
  const asked = proposalKeys.flatMap((key) => adviceOn(story, key));
  await transaction.adviceRequest.createMany({ data: asked.map(({ request }) => request) });
  await transaction.adviceAnswer.createMany({ data: asked.map(({ answer }) => answer) });
}

function adviceOn(story: Story, key: ProposalKey) {
  const { idOf, calendar, courses } = story;
  const { advice = [], author }: ProposalData = proposals[key];
  const { openedAt, decidedAt } = courses[key];
  if (!openedAt || !decidedAt) return [];
  const proposalId = idOf("proposal", key);
  return advice.map(([person, why, text], index) => {
    const [id, personId] = [idOf("adviceRequest", `${key} ${person}`), idOf("person", person)];
    const askedAt = new Date(openedAt.getTime() + (index + 1) * 60_000);
    const givenAt = calendar.between(askedAt, decidedAt, index, advice.length);
    const subject: [string, string] = ["Proposal", proposalId];
    tell(story, askedAt, author, "advice.ask", subject, { personId, why });
    tell(story, givenAt, person, "advice.give", subject);
    return {
      request: { id, proposalId, personId, why, askedById: idOf("person", author), at: askedAt },
      answer: { requestId: id, text, at: givenAt },
    };
  });
}

/** What somebody may decide alone, what they have decided, and what they reported back. */
export async function writeMandates(transaction: Transaction, story: Story) {
  const { idOf, calendar, courses } = story;
  for (const key of proposalKeys) {
    const { effect }: ProposalData = proposals[key];
    const { decidedAt } = courses[key];
    if (effect.kind !== "other" || !effect.mandate || !decidedAt) continue;
    const { holder, about, limit, until, reportOn, report } = effect.mandate;
    const [id, holderId] = [idOf("mandate", key), idOf("person", holder)];
    const subject: [string, string] = ["Mandate", id];
    tell(story, decidedAt, null, "mandate.give", subject);
    await transaction.mandate.createMany({
      data: [
        {
          ...{ id, holderId, about, limit, decisionId: idOf("decision", key) },
          ...{ from: dayOf(decidedAt), until: calendar.workday(until) },
          reportOn: calendar.workday(reportOn),
        },
      ],
    });
    if (!report) continue;
    const at = calendar.at(report[0], "11:05");
    tell(story, at, holder, "mandate.report", subject);
    await transaction.mandateReport.createMany({
      data: [{ mandateId: id, personId: holderId, text: report[1], at }],
    });
  }
  await writeUses(transaction, story);
}

async function writeUses(transaction: Transaction, { idOf, courses }: Story) {
  await transaction.mandateUse.createMany({
    data: proposalKeys.flatMap((key) => {
      const { under }: ProposalData = proposals[key];
      const { decidedAt: at } = courses[key];
      if (!under || !at) return [];
      const [proposalId, mandateId] = [idOf("proposal", key), idOf("mandate", under.mandate)];
      return [{ proposalId, mandateId, amount: under.amount, at }];
    }),
  });
}
