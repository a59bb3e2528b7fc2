import type { Transaction } from "@/lib/audit";
import {
  amendments,
  consultations,
  earlierWording,
  passageComment,
  preparedProposal,
} from "@/prisma/example/preparation";
import { type ProposalKey, proposalKeys } from "@/prisma/example/proposal-keys";
import { proposals } from "@/prisma/example/proposals";
import { type Story, secretaryOn, tell } from "@/prisma/example/story";

/** What was prepared together. Before anything is put on: then nothing more is. */
export async function writePreparation(transaction: Transaction, story: Story) {
  await writeAmendments(transaction, story);
  await writePassageComment(transaction, story);
  await writeConsultations(transaction, story);
}

async function writeAmendments(transaction: Transaction, story: Story) {
  const { idOf, calendar } = story;
  const proposalId = idOf("proposal", preparedProposal);
  const stands = calendar.inYears(proposals[preparedProposal].text);
  const answerer = idOf("person", proposals[preparedProposal].author);
  for (const [index, { answered, ...amendment }] of amendments.entries()) {
    const at = calendar.at(amendment.on, "10:20");
    const number = index + 1;
    tellOf(story, preparedProposal, at, amendment.by, "amendment.propose", { amendment: number });
    const { id: amendmentId } = await transaction.amendment.create({
      data: {
        ...{ proposalId, number, position: 0, passage: amendment.passage ?? stands, at },
        ...{ text: amendment.text, reason: amendment.reason },
        ...{
          authorId: idOf("person", amendment.by),
          organisationId: idOf("organisation", amendment.for),
        },
      },
      select: { id: true },
    });
    if (!answered) continue;
    const replacedAt = calendar.at(answered.on, "14:05");
    const { author } = proposals[preparedProposal];
    tellOf(story, preparedProposal, replacedAt, author, "amendment.answer", { amendment: number });
    await transaction.proposalWording.create({
      data: { proposalId, number: 1, text: earlierWording, replacedAt, replacedById: answerer },
      select: { id: true },
    });
    await transaction.amendmentAnswer.create({
      data: {
        ...{ amendmentId, reply: "taken_in_partly", reason: answered.reason, text: stands },
        ...{ personId: answerer, at: replacedAt },
      },
      select: { at: true },
    });
  }
}

async function writePassageComment(transaction: Transaction, story: Story) {
  const { idOf, calendar } = story;
  const { by, on, text, names } = passageComment;
  const at = calendar.at(on, "19:40");
  tellOf(story, preparedProposal, at, by, "proposal.comment", { mentioned: 1 });
  await transaction.proposalComment.create({
    data: {
      ...{ proposalId: idOf("proposal", preparedProposal), text, at, position: 0 },
      ...{ personId: idOf("person", by), organisationId: idOf("organisation", passageComment.for) },
      passage: calendar.inYears(proposals[preparedProposal].text),
      mentions: { create: [{ personId: idOf("person", names) }] },
    },
    select: { id: true },
  });
}

async function writeConsultations(transaction: Transaction, story: Story) {
  const { idOf, calendar } = story;
  for (const { proposal, on, due, question, replies } of consultations) {
    const at = calendar.at(on, "08:50");
    const asker = secretaryOn(story, at);
    tellOf(story, proposal, at, asker, "consultation.send", { consultation: 1 });
    const { requests } = await transaction.consultation.create({
      data: {
        ...{ proposalId: idOf("proposal", proposal), number: 1, question, at },
        ...{ text: calendar.inYears(proposals[proposal].text), askedById: idOf("person", asker) },
        dueAt: calendar.at(due, "23:59"),
        requests: {
          create: replies.map(([key]) => ({ organisationId: idOf("organisation", key) })),
        },
      },
      select: { requests: { select: { id: true, organisationId: true } } },
    });
    for (const [index, [key, person, stance, text = ""]] of replies.entries()) {
      const request = requests.find(
        ({ organisationId }) => organisationId === idOf("organisation", key),
      );
      if (!request || !person || !stance) continue;
      const repliedAt = calendar.at(on + 1 + index, "11:15");
      tellOf(story, proposal, repliedAt, person, "consultation.answer", { consultation: 1 });
      await transaction.consultationReply.create({
        data: {
          ...{ requestId: request.id, stance, text, at: repliedAt, byLink: index > 0 },
          personId: idOf("person", person),
        },
        select: { id: true },
      });
    }
  }
}

function tellOf(
  story: Story,
  proposal: ProposalKey,
  at: Date,
  by: Parameters<typeof tell>[2],
  deed: Parameters<typeof tell>[3],
  details: Record<string, number>,
) {
  const number = proposalKeys.indexOf(proposal) + 1;
  tell(story, at, by, deed, ["Proposal", story.idOf("proposal", proposal)], { number, ...details });
}
