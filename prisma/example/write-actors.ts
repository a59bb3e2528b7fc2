import type { Transaction } from "@/lib/audit";
import { searchKey, sortKey } from "@/lib/names";
import { type ActorKey, assessments, assessors, outside, relations } from "@/prisma/example/actors";
import { type Story, secretaryOn, tell } from "@/prisma/example/story";

const outsideKeys = Object.keys(outside) as (keyof typeof outside)[];

/** Organisations that are not with it yet, how relations are kept, and what five think of the actors. */
export async function writeActors(transaction: Transaction, story: Story) {
  await writeOutside(transaction, story);
  await writeRelations(transaction, story);
  await writeAssessments(transaction, story);
}

async function writeOutside(transaction: Transaction, story: Story) {
  const { idOf, calendar, initiativeId } = story;
  await transaction.organisation.createMany({
    data: outsideKeys.map((key) => {
      const { since, ...described } = outside[key];
      return {
        ...described,
        id: idOf("organisation", key),
        initiativeId,
        searchKey: searchKey(described.name),
        sortKey: sortKey(described.name),
        createdAt: calendar.at(since, "09:30"),
      };
    }),
  });
  for (const key of outsideKeys) {
    const at = calendar.at(outside[key].since, "09:30");
    const subject: [string, string] = ["Organisation", idOf("organisation", key)];
    tell(story, at, secretaryOn(story, at), "organisation.register", subject);
  }
}

async function writeRelations(transaction: Transaction, { idOf, calendar }: Story) {
  for (const [key, { keeper, touched, ...said }] of Object.entries(relations)) {
    await transaction.organisation.update({
      where: { id: idOf("organisation", key) },
      data: {
        ...said,
        relationKeeperId: keeper ? idOf("person", keeper) : null,
        lastInTouchOn: touched === undefined ? null : calendar.day(touched),
      },
      select: { id: true },
    });
  }
}

async function writeAssessments(transaction: Transaction, story: Story) {
  const { idOf, calendar } = story;
  const all = Object.entries(assessments).flatMap(([key, said], row) =>
    said.split(" ").flatMap((grades, place) => {
      const person = assessors[place];
      if (!person || grades === "--") return [];
      const at = calendar.at(-20 + place, `19:${String(10 + row)}`);
      return [{ key: key as ActorKey, person, at, grades }];
    }),
  );
  await transaction.actorAssessment.createMany({
    data: all.map(({ key, person, at, grades }) => ({
      organisationId: idOf("organisation", key),
      personId: idOf("person", person),
      influence: Number(grades[0]),
      interest: Number(grades[1]),
      at,
    })),
  });
  for (const { key, person, at } of all) {
    tell(story, at, person, "actor.assess", ["Organisation", idOf("organisation", key)]);
  }
}
