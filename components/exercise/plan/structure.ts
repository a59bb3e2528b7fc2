import type { ExerciseActor, ExerciseDetail, ExerciseTable } from "@/lib/exercise/columns";
import type { Seats } from "@/lib/exercise/plan/seats-rules";
import { tableOfEach } from "@/lib/exercise/plan/seats-rules";
import { type PlanRemark, remarksOn } from "@/lib/exercise/plan-rules";
import { sectorFamily } from "@/lib/organisation/rules";
import { type Say, sectorWords } from "@/lib/organisation/words";
import { fill, type PlanWords } from "./words";

/** An actor as its card shows it. */
export type PlanCard = ExerciseActor & {
  hue: ReturnType<typeof sectorFamily>;
  letter: string;
  sectorName: string;
};

/** What the pages of the plan are drawn from, but for the seats. */
export type PlanStructure = {
  exerciseId: string;
  tables: ExerciseTable[];
  cards: PlanCard[];
  ties: ExerciseDetail["ties"];
  chairs: ExerciseDetail["chairs"];
  hostId: string | null;
};

export function planStructure(exercise: ExerciseDetail, say: Say): PlanStructure {
  const { id: exerciseId, tables, actors, ties, chairs, hostId } = exercise;
  const cards = actors.map((actor) => {
    const { letter, label } = sectorWords(say, actor.sector);
    return { ...actor, hue: sectorFamily(actor.sector), letter, sectorName: label };
  });
  return { exerciseId, tables, cards, ties, chairs, hostId };
}

/** A remark as a sentence, beside the table that it is about; null: about the whole plan. */
export type SaidRemark = {
  tableId: string | null;
  actorIds: string[];
  isStop: boolean;
  text: string;
};

/** What speaks up where everybody sits as in `seats`. */
export function saidRemarks(
  { tables, cards, ties, hostId }: PlanStructure,
  seats: Seats,
  words: PlanWords,
): SaidRemark[] {
  const at = tableOfEach(seats);
  const idOf = new Map(tables.map(({ id, number }) => [number, id]));
  const placed = cards.map((card) => ({
    ...card,
    tableId: idOf.get(at.get(card.number) ?? 0) ?? null,
  }));
  const nameOf = new Map(cards.map(({ id, name }) => [id, name]));
  const tableOf = new Map(placed.map(({ id, tableId }) => [id, tableId]));
  return remarksOn(tables, placed, ties, hostId).map((remark) => {
    const actorIds = actorsIn(remark);
    const [one = "", other = ""] = actorIds.map((id) => nameOf.get(id) ?? "");
    const voice = "voice" in remark ? words.voices[remark.voice] : "";
    const values = { ...remark, name: one, other, voice };
    const tableId = "tableId" in remark ? remark.tableId : (tableOf.get(actorIds[0] ?? "") ?? null);
    const text = fill(words.remarks[remark.kind], values as Record<string, string | number>);
    return { tableId, actorIds, isStop: remark.weight === "stop", text };
  });
}

function actorsIn(remark: PlanRemark): string[] {
  if ("actorId" in remark) return [remark.actorId];
  if ("actorIds" in remark) return remark.actorIds;
  return "oneId" in remark ? [remark.oneId, remark.otherId] : [];
}
