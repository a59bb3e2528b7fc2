import { actorRoles, neededVoices, tableParts, tieKinds } from "@/lib/exercise/rules";
import type { Say } from "@/lib/organisation/words";

/** The sentences of the plan that the browser puts together by itself: `{name}` and the like are put in there. */
export type PlanWords = ReturnType<typeof planWords>;

export function planWords(say: Say) {
  const of = (key: string): string => say(`exercise.plan.${key}` as never, kept as never);
  const all = <Key extends string>(keys: readonly Key[], at: string) =>
    Object.fromEntries(keys.map((key) => [key, of(`${at}.${key}`)])) as Record<Key, string>;
  return {
    on: say("exercise.room.on"),
    off: say("decisions.live.off"),
    over: say("decisions.live.over"),
    parts: all(tableParts, "parts"),
    voices: all(neededVoices, "voices"),
    ...all(boardWords, "board"),
    remarks: all(remarkWords, "remarks"),
    card: all(cardWords, "card"),
    roles: Object.fromEntries(actorRoles.map((role) => [role, say(`seatRoles.${role}`)])),
    ties: all(tieKinds, "ties"),
  };
}

/** Values that are put in later stand for themselves. */
const kept = Object.fromEntries(
  ["name", "other", "table", "seated", "most", "least", "voice", "count", "moves"].map((name) => [
    name,
    `{${name}}`,
  ]),
);

const boardWords = [
  "seated",
  "seatedOf",
  "nowAt",
  "nowOff",
  "nowMany",
  "meanwhile",
  "gone",
  "goneNow",
  "waits",
  "waitsOne",
  "sending",
  "failed",
  "tray",
  "trayNone",
  "search",
  "searchNone",
  "undo",
  "close",
  "moveTo",
  "moveHere",
  "offPlan",
  "jump",
  "stop",
] as const;

const cardWords = [
  "reasons",
  "role",
  "why",
  "brings",
  "gets",
  "who",
  "place",
  "reach",
  "lived",
  "livedMark",
  "save",
  "ties",
  "tiesNone",
  "other",
  "kind",
  "tieWhy",
  "tie",
  "untie",
  "wrote",
] as const;

const remarkWords = [
  "backbone-votes",
  "no-head",
  "too-many",
  "too-few",
  "twice",
  "voice-missing",
  "far-apart",
  "too-near",
] as const;

/** Puts values into a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
