import type { Passage } from "@/lib/agenda/rules";
import type { Transaction } from "@/lib/audit";
import type { ActivityKey } from "@/prisma/example/activities";
import {
  endorsements,
  type InputData,
  inputs,
  notes,
  pens,
  strategiesOf,
  tidied,
} from "@/prisma/example/agenda-life";
import type { ProposalKey } from "@/prisma/example/proposal-keys";
import { type Story, tell } from "@/prisma/example/story";
import { type StrategyKey, strategyKeys } from "@/prisma/example/strategy";

/** What happens around the text: pens, endorsements, inputs with their answers, a tidied layout, notes. */
export async function writeAgendaLife(
  transaction: Transaction,
  story: Story,
  texts: Map<ProposalKey, Passage[]>,
) {
  await writePens(transaction, story);
  await writeEndorsements(transaction, story);
  await writeInputs(transaction, story);
  await writeTidying(transaction, story, texts.get(tidied.version) ?? []);
  await writeNotes(transaction, story);
}

/** Which strategies the activities are part of. */
export async function writeActivityStrategies(transaction: Transaction, { idOf }: Story) {
  const keys = Object.keys(strategiesOf) as ActivityKey[];
  await transaction.activityStrategy.createMany({
    data: keys.flatMap((key) =>
      (strategiesOf[key] ?? []).map((strategy) => ({
        activityId: idOf("activity", key),
        strategyId: idOf("strategy", strategy),
      })),
    ),
  });
}

async function writePens(transaction: Transaction, story: Story) {
  const { idOf, courses } = story;
  for (const [version, holder, chair] of pens) {
    const at = courses[version].writtenAt;
    tell(story, at, chair, "pen.give", ["Person", idOf("person", holder)]);
    await transaction.penHolding.create({
      data: {
        ...{ versionId: idOf("strategyVersion", version), personId: idOf("person", holder) },
        ...{ namedById: idOf("person", chair), at },
      },
      select: { versionId: true },
    });
  }
}

async function writeEndorsements(transaction: Transaction, story: Story) {
  const { idOf, calendar } = story;
  await transaction.endorsement.createMany({
    data: endorsements.map(([version, organisation, person, on, until]) => {
      const versionId = idOf("strategyVersion", version);
      const organisationId = idOf("organisation", organisation);
      const at = calendar.at(on, "10:40");
      const withdrawnAt = until === undefined ? null : calendar.at(until, "15:05");
      const deed = (moment: Date, isBehind: boolean) =>
        tell(story, moment, person, "strategy.endorse", ["Organisation", organisationId], {
          ...{ versionId, isBehind },
        });
      deed(at, true);
      if (withdrawnAt) deed(withdrawnAt, false);
      return { versionId, organisationId, personId: idOf("person", person), at, withdrawnAt };
    }),
  });
}

async function writeInputs(transaction: Transaction, story: Story) {
  const { idOf, calendar, initiativeId } = story;
  await transaction.strategyInput.createMany({
    data: inputs.map(({ part, about, party, author, text, given, withdrawn }, index) => {
      const [id, number] = [idOf("input", String(index)), index + 1];
      const at = calendar.at(given, "20:10");
      const withdrawnAt = withdrawn === undefined ? null : calendar.at(withdrawn, "08:15");
      const subject: [string, string] = ["StrategyInput", id];
      tell(story, at, author, "input.give", subject, { number });
      if (withdrawnAt) tell(story, withdrawnAt, author, "input.withdraw", subject, { number });
      return {
        ...{ id, initiativeId, number, part, text, at, withdrawnAt },
        passageId: about ? idOf(isStrategy(about) ? "strategy" : "passage", about) : null,
        authorId: idOf("person", author),
        organisationId: "organisation" in party ? idOf("organisation", party.organisation) : null,
        groupId: "group" in party ? idOf("group", party.group) : null,
      };
    }),
  });
  for (const [index, input] of inputs.entries())
    await writeAnswer(transaction, story, input, index);
}

async function writeAnswer(
  transaction: Transaction,
  story: Story,
  { answer }: InputData,
  index: number,
) {
  if (!answer) return;
  const { idOf, calendar } = story;
  const { reply, on, by, reason, takenIn } = answer;
  const [inputId, at] = [idOf("input", String(index)), calendar.at(on, "16:20")];
  tell(story, at, by, "input.answer", ["StrategyInput", inputId], { number: index + 1, reply });
  await transaction.inputAnswer.create({
    data: { inputId, reply, reason, personId: idOf("person", by), at },
    select: { inputId: true },
  });
  if (!takenIn) return;
  await transaction.inputTaken.create({
    data: { inputId, versionId: idOf("strategyVersion", takenIn) },
    select: { inputId: true },
  });
}

/** The last principle first, and a line break after the vision's first sentence. */
async function writeTidying(transaction: Transaction, story: Story, passages: Passage[]) {
  const { idOf, calendar } = story;
  const principles = passages.filter(({ part }) => part === "principles");
  const last = principles.at(-1);
  const ordered = passages.filter((one) => one !== last);
  const first = ordered.findIndex(({ part }) => part === "principles");
  if (last) ordered.splice(first, 0, last);
  const layout = ordered.map(({ passageId, part, text }) => ({
    passageId,
    text: part === "vision" ? text.replace(". ", ".\n") : text,
  }));
  const [versionId, at] = [
    idOf("strategyVersion", tidied.version),
    calendar.at(tidied.on, "11:05"),
  ];
  tell(story, at, tidied.by, "layout.tidy", ["StrategyVersion", versionId]);
  await transaction.layoutTidying.create({
    data: { versionId, personId: idOf("person", tidied.by), at, layout },
    select: { id: true },
  });
}

async function writeNotes(transaction: Transaction, story: Story) {
  const { idOf, calendar, initiativeId } = story;
  await transaction.agendaNote.createMany({
    data: notes.map(({ by, part, text, on }, index) => {
      const [id, at] = [idOf("note", String(index)), calendar.at(on, "14:35")];
      tell(story, at, by, "note.take", ["AgendaNote", id]);
      return { id, initiativeId, part, text, personId: idOf("person", by), at };
    }),
  });
}

function isStrategy(about: string): about is StrategyKey {
  return (strategyKeys as readonly string[]).includes(about);
}
