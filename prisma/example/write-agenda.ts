import {
  type Authorship,
  agendaParts,
  authorOf,
  matchParagraphs,
  type Passage,
  proseParts,
} from "@/lib/agenda/rules";
import type { Transaction } from "@/lib/audit";
import { paragraphsOf } from "@/lib/text/rules";
import type { ProposalKey } from "@/prisma/example/proposal-keys";
import type { Story } from "@/prisma/example/story";
import { type StrategyData, strategyVersions } from "@/prisma/example/strategy";

type Wording = Passage & Authorship & { id: string; serves: string[] };

/** The text of every version, before anything of it is submitted. Gives what each says. */
export async function writeTexts(
  transaction: Transaction,
  story: Story,
): Promise<Map<ProposalKey, Wording[]>> {
  const { idOf, courses, initiativeId } = story;
  const texts = new Map<ProposalKey, Wording[]>();
  const passages = new Map<string, Passage>();
  for (const [index, version] of strategyVersions.entries()) {
    const inForce = strategyVersions
      .slice(0, index)
      .findLast(({ proposal }) => courses[proposal].decidedAt)?.proposal;
    const wordings = wordingsOf(story, version, index + 1, (inForce && texts.get(inForce)) ?? []);
    texts.set(version.proposal, wordings);
    for (const wording of wordings) passages.set(wording.passageId, wording);
  }
  await transaction.passage.createMany({
    data: [...passages.values()].map(({ passageId: id, part }) => ({ id, part, initiativeId })),
  });
  for (const [index, version] of strategyVersions.entries()) {
    const { proposal, author, organisation } = version;
    const versionId = idOf("strategyVersion", proposal);
    await transaction.strategyVersion.create({
      data: {
        ...{
          id: versionId,
          initiativeId,
          number: index + 1,
          proposalId: idOf("proposal", proposal),
        },
        ...{ authorId: idOf("person", author), organisationId: idOf("organisation", organisation) },
        createdAt: courses[proposal].writtenAt,
      },
      select: { id: true },
    });
    await writeWordings(transaction, versionId, texts.get(proposal) ?? []);
  }
  return texts;
}

async function writeWordings(transaction: Transaction, versionId: string, wordings: Wording[]) {
  await transaction.passageWording.createMany({
    data: agendaParts.flatMap((part) =>
      wordings
        .filter((one) => one.part === part)
        .map(({ part: _, serves: __, ...wording }, position) => ({
          ...{ ...wording, versionId, position },
        })),
    ),
  });
  await transaction.servedGoal.createMany({
    data: wordings.flatMap(({ id: wordingId, serves }) =>
      serves.map((goalId) => ({ wordingId, goalId })),
    ),
  });
}

/** What a version says: words that stayed are still their author's. */
function wordingsOf(
  { idOf, calendar, courses }: Story,
  version: StrategyData,
  number: number,
  before: Wording[],
): Wording[] {
  const { proposal, author, organisation } = version;
  const writer = {
    ...{ authorId: idOf("person", author), organisationId: idOf("organisation", organisation) },
    ...{ groupId: null, writtenAt: courses[proposal].writtenAt, since: number },
  };
  const worded = (passage: Passage, serves: string[] = []): Wording => ({
    ...passage,
    ...authorOf(passage, before, writer),
    ...{ id: idOf("passageWording", `${proposal} ${passage.passageId}`), serves },
  });
  const prose = proseParts.flatMap((part) => {
    const texts = paragraphsOf(calendar.inYears(version[part]));
    const earlier = before.filter((one) => one.part === part);
    return matchParagraphs(earlier, texts).map((one, index) =>
      worded({
        ...{ part, text: texts[index] ?? "" },
        passageId: one?.passageId ?? idOf("passage", `${proposal} ${part} ${index}`),
      }),
    );
  });
  const goals = version.goals.map(([key, text]) =>
    worded({ part: "goals", passageId: idOf("passage", key), text: calendar.inYears(text) }),
  );
  const strategies = version.strategies.map(([key, text, serves]) =>
    worded(
      { part: "strategies", passageId: idOf("strategy", key), text: calendar.inYears(text) },
      serves.map((goal) => idOf("passage", goal)),
    ),
  );
  return [...prose, ...goals, ...strategies];
}

/** The versions that were adopted, by their decisions. */
export async function writeAdoptions(transaction: Transaction, { idOf, courses }: Story) {
  await transaction.strategyAdoption.createMany({
    data: strategyVersions.flatMap(({ proposal }) => {
      const adoptedAt = courses[proposal].decidedAt;
      if (!adoptedAt) return [];
      return {
        versionId: idOf("strategyVersion", proposal),
        decisionId: idOf("decision", proposal),
        adoptedAt,
      };
    }),
  });
}
