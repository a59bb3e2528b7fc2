import { sendInvitation } from "@/lib/access/invitation-actions";
import { registerActivity } from "@/lib/activities/actions";
import { addTask } from "@/lib/backbone/actions";
import { db } from "@/lib/db";
import { startConsultation } from "@/lib/decisions/consultations/actions";
import { proposeAmendment } from "@/lib/decisions/preparation/actions";
import { readSpreadsheet } from "@/lib/organisation/import/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import type { Ids } from "./forms";
import { furnishRoom } from "./room";

let casts = 0;

/** A cast of its own, with one of everything that a form could name; the casts before it are other initiatives. */
export async function stageWith(bootstrap: boolean) {
  const slug = `fuzz-${++casts}`;
  const cast = await db().$transaction((transaction) => makeCast(transaction, { slug, bootstrap }));
  await furnish(cast, bootstrap ? cast.initiator : cast.backboneLead);
  const { token, leadTo } = await furnishRoom(cast);
  const { own, foreign } = await idsIn(cast.initiativeId);
  return { cast, leadTo, own: { ...own, SeatLink: [token] }, foreign };
}

async function furnish(cast: Cast, by: { accountId: string }) {
  await actAs(by);
  const organisationId = cast.organisations.scouts;
  const table = "Organisation;Sektor;Rolle\nFjordens Radio;Civil;Samarbejdspart\n;Kommune;\n";
  await send(readSpreadsheet.bind(null, cast.slug), { file: new File([table], "parter.csv") });
  await send(sendInvitation.bind(null, cast.slug), {
    ...{ name: "Ny Person", email: `ny@${cast.slug}.example`, organisationId },
  });
  await send(registerActivity.bind(null, cast.slug), {
    ...{ title: "Fælles cykeltur", owner: `o:${organisationId}`, "milestone.1": "Ruten er lagt" },
  });
  const proposalId = cast.proposals.submitted;
  await send(startConsultation.bind(null, cast.slug), {
    ...{ proposalId, organisations: organisationId, dueOn: "31-12-2099" },
  });
  await actAs(cast.partner);
  await send(proposeAmendment.bind(null, cast.slug), {
    ...{ proposalId, position: "0", text: "Vi spørger, fordi det angår os." },
    passage: "Vi spørger styregruppen, fordi det angår os alle.",
  });
  await actAs(by);
  const task = { title: "Skriv referat", function: "guide_vision_and_strategy" };
  await send(addTask.bind(null, cast.slug), task);
}

const ofInitiative = [
  ...["Proposal", "Group", "Organisation", "Person", "Activity", "BackboneTask"],
  ...["Invitation", "ImportDraft", "Passage"],
  ...["StrategyVersion", "StrategyInput", "Exercise"],
];
const ofParent = {
  Seat: `join "Group" p on p.id = t."groupId"`,
  SeatHolding: `join "Seat" s on s.id = t."seatId" join "Group" p on p.id = s."groupId"`,
  Affiliation: `join "Person" p on p.id = t."personId"`,
  Amendment: `join "Proposal" p on p.id = t."proposalId"`,
  Consultation: `join "Proposal" p on p.id = t."proposalId"`,
  ConsultationRequest: `join "Organisation" p on p.id = t."organisationId"`,
  Milestone: `join "Activity" p on p.id = t."activityId"`,
  ExerciseActor: `join "Exercise" p on p.id = t."exerciseId"`,
  ExerciseTable: `join "Exercise" p on p.id = t."exerciseId"`,
  ExerciseTie: `join "Exercise" p on p.id = t."exerciseId"`,
  ExerciseParticipant: `join "Exercise" p on p.id = t."exerciseId"`,
  EmptyChair: `join "Exercise" p on p.id = t."exerciseId"`,
  StatusReport: `join "Activity" p on p.id = t."activityId"`,
};

/** What is there to be named: this initiative's things, and those of others. */
async function idsIn(initiativeId: string): Promise<{ own: Ids; foreign: Ids }> {
  const all = [
    ...ofInitiative.map((table) => [table, "", "t"]),
    ...Object.entries(ofParent).map(([table, join]) => [table, join, "p"]),
  ].map(
    ([table, join, holder]) =>
      `select '${table}' as kind, t.id::text as id, ${holder}."initiativeId" = $1::uuid as "isOwn" from "${table}" t ${join}`,
  );
  const rows = await db().$queryRawUnsafe<{ kind: string; id: string; isOwn: boolean }[]>(
    `${all.join(" union all ")} order by 1, 2`,
    initiativeId,
  );
  const pick = (isOwn: boolean) => {
    const ids: Ids = {};
    for (const { kind, id } of rows.filter((row) => row.isOwn === isOwn)) {
      ids[kind] = [...(ids[kind] ?? []), id];
    }
    return ids;
  };
  return { own: pick(true), foreign: pick(false) };
}
