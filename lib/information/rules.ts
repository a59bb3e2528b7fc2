/** What the overview's first line says: the one thing that this reader is waited for. */
export type Headline = {
  key:
    | "vote"
    | "nothingToVote"
    | "reply"
    | "owe"
    | "agenda"
    | "oweNothing"
    | "late"
    | "nothingLate"
    | "settingUp";
  count: number;
};

/** Null means that the reader has nothing to do with it. A vote comes before a reply to a consultation, that before a status, a status before the strategy, and that before the lists. */
export function headlineOf(facts: {
  waiting: number | null;
  /** Consultations that wait for the reply of an own organisation. */
  asked?: number;
  owed: number | null;
  /** Of the strategy: answers to give, and organisations to speak for. */
  agenda?: number | null;
  late: number | null;
  isSettingUp: boolean;
}): Headline {
  const { waiting, asked = 0, owed, agenda = null, late, isSettingUp } = facts;
  if (waiting !== null && waiting > 0) return { key: "vote", count: waiting };
  if (isSettingUp) return { key: "settingUp", count: 0 };
  if (asked > 0) return { key: "reply", count: asked };
  if (owed !== null && owed > 0) return { key: "owe", count: owed };
  if (agenda !== null && agenda > 0) return { key: "agenda", count: agenda };
  if (late !== null) return { key: late > 0 ? "late" : "nothingLate", count: late };
  return { key: waiting === null ? "oweNothing" : "nothingToVote", count: 0 };
}
