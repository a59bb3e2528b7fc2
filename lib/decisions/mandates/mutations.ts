import type { Transaction } from "@/lib/audit";
import { dayOf, parseIsoDay } from "@/lib/dates";
import type { EffectOf } from "../effects";

type MandateEffect = NonNullable<EffectOf<"other">["mandate"]>;

/** Gives the mandate that a decision adopted, from the day it is decided; gives its id. */
export async function giveMandate(
  transaction: Transaction,
  { holderId, about, limit, until, reportOn }: MandateEffect,
  { decisionId, now }: { decisionId: string; now: Date },
): Promise<string> {
  const [lastDay, reportDay] = [parseIsoDay(until), parseIsoDay(reportOn)];
  if (!lastDay || !reportDay) throw new Error("A mandate's effect has its days");
  const { id } = await transaction.mandate.create({
    data: {
      ...{ decisionId, holderId, about, limit },
      ...{ from: dayOf(now), until: lastDay, reportOn: reportDay },
    },
    select: { id: true },
  });
  return id;
}
