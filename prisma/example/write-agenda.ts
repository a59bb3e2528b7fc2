import type { Transaction } from "@/lib/audit";
import type { Story } from "@/prisma/example/story";
import { goalKeys, strategyVersions } from "@/prisma/example/strategy";

/** The strategy in its versions: two adopted, the third proposed. */
export async function writeAgenda(transaction: Transaction, story: Story) {
  const { idOf, calendar, courses, initiativeId } = story;
  await transaction.goal.createMany({
    data: goalKeys.map((key) => ({ id: idOf("goal", key), initiativeId })),
  });
  await transaction.strategyVersion.createMany({
    data: strategyVersions.map((version, index) => ({
      id: idOf("strategyVersion", version.proposal),
      initiativeId,
      number: index + 1,
      vision: calendar.inYears(version.vision),
      problem: calendar.inYears(version.problem),
      strategies: calendar.inYears(version.strategies),
      authorId: idOf("person", version.author),
      organisationId: idOf("organisation", version.organisation),
      proposalId: idOf("proposal", version.proposal),
      createdAt: courses[version.proposal].writtenAt,
    })),
  });
  await transaction.goalWording.createMany({
    data: strategyVersions.flatMap(({ proposal, goals }) =>
      goals.map(([goal, text], position) => ({
        versionId: idOf("strategyVersion", proposal),
        goalId: idOf("goal", goal),
        position,
        text: calendar.inYears(text),
      })),
    ),
  });
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
