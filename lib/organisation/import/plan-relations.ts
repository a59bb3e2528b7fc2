import { addMonths, isoDay, parseIsoDay } from "@/lib/dates";
import { isNoteOver, noteMonths } from "../rules";
import { writeDate, writeYesNo } from "./cells";
import type { OrganisationFacts } from "./existing";
import type { Planning } from "./planning";
import type { RowReading } from "./row-reading";

/** What a row says of the relation to an organisation: who keeps it, since when, and how long a remark is kept. */
export function settleRelation(row: RowReading, planning: Planning, actor: OrganisationFacts) {
  const { organisations } = planning.world;
  const livedExperience = row.yesNo("livedExperience");
  if (livedExperience !== null) {
    const told = (one: boolean) => writeYesNo(one, planning.locale);
    const meaning = "livedExperience";
    row.settle(organisations, actor, "livedExperience", livedExperience, { meaning, told });
  }
  settleKeeper(row, planning, actor);
  settleDay(row, planning, actor, "lastInTouchOn");
  settleNoteEnd(row, planning, actor);
}

/** The keeper by the mail address, or by the name if only one person has it. */
function settleKeeper(row: RowReading, planning: Planning, actor: OrganisationFacts) {
  if (!row.has("relationKeeper")) return;
  const { people, organisations } = planning.world;
  const told = (id: string | null) => people.byId.get(id ?? "")?.name ?? "";
  const text = row.text("relationKeeper");
  if (text !== "" && text === told(actor.relationKeeperId)) return;
  const keeperId = text === "" ? null : personMeant(row, planning, text);
  if (keeperId === undefined) return;
  const meaning = "relationKeeper";
  row.settle(organisations, actor, "relationKeeperId", keeperId, { meaning, told });
}

function personMeant(row: RowReading, { world }: Planning, text: string): string | undefined {
  const byEmail = world.personByEmail(text);
  const named = byEmail ? [byEmail] : world.peopleNamed(text);
  const [one, other] = named;
  if (one && !other) return one.id;
  row.wrong("relationKeeper", other ? "keeper-unclear" : "keeper-unknown", { text });
  return undefined;
}

function settleDay(
  row: RowReading,
  planning: Planning,
  actor: OrganisationFacts,
  field: "lastInTouchOn" | "noteKeptUntil",
) {
  const day = row.has(field) ? row.day(field) : undefined;
  if (day === undefined) return;
  const told = (on: string | null) => writeDate(on === null ? null : `${on}/day`, planning.locale);
  row.settle(planning.world.organisations, actor, field, day, { meaning: field, told });
}

/** A remark without a day is kept for a year, and without a remark there is no day. */
function settleNoteEnd(row: RowReading, planning: Planning, actor: OrganisationFacts) {
  const { world, today } = planning;
  const before = actor.noteKeptUntil;
  if (actor.note !== "" && row.text("noteKeptUntil") !== "") {
    settleDay(row, planning, actor, "noteKeptUntil");
  }
  const [now, end] = [parseIsoDay(today), parseIsoDay(actor.noteKeptUntil ?? "")];
  if (now && before !== actor.noteKeptUntil && isNoteOver(end, now)) {
    row.wrong("noteKeptUntil", "note-is-over");
  }
  if (actor.note === "" && actor.noteKeptUntil !== null) {
    world.organisations.change(actor, "noteKeptUntil", null);
  }
  if (now && actor.note !== "" && actor.noteKeptUntil === null) {
    world.organisations.change(actor, "noteKeptUntil", isoDay(addMonths(now, noteMonths)));
  }
}
