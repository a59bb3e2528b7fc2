import { diffArrays, diffWordsWithSpace } from "diff";
import {
  type AgendaPart,
  agendaParts,
  isProse,
  matchParagraphs,
  type Passage,
  passagesIn,
  saysTheSame,
} from "./rules";

/** Two texts as one: what stayed, what came, what went. */
export type Piece = { kind: "same" | "added" | "removed"; text: string };

/**
 * Word by word. The pieces that stayed and went are the text before, those that stayed and came the
 * text after, to the letter. Where a passage was written anew, a few small words that happen to
 * occur in both are part of the change, so that it reads as one passage out and one in.
 */
export function compareTexts(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const texts = `${before}\0${after}`;
  const known = compared.get(texts);
  if (known) return known;
  if (compared.size >= mostCompared) compared.clear();
  const pieces = compareAnew(before, after);
  compared.set(texts, pieces);
  return pieces;
}

/** A proposal is read by many, and comparing two long texts costs more than the rest of its page. */
const compared = new Map<string, Piece[]>();
const mostCompared = 500;

function compareAnew(before: string, after: string): Piece[] {
  const pieces = diffWordsWithSpace(before, after).map(({ added, removed, value }): Piece => {
    if (added) return { kind: "added", text: value };
    return { kind: removed ? "removed" : "same", text: value };
  });
  const changes: Change[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = changes.at(-1);
    if (piece.kind !== "same") changeIn(changes)[piece.kind] += piece.text;
    else if (last && isChanged(last) && joins(piece.text, pieces.slice(index + 1, index + 2))) {
      last.removed += piece.text;
      last.added += piece.text;
    } else changes.push({ same: piece.text, removed: "", added: "" });
  }
  return changes.flatMap(piecesOf);
}

type Change = { same: string; removed: string; added: string };

/** At most so many words between two changes belong to them, if both go on. */
const fewWords = 2;

function joins(between: string, rest: Piece[]): boolean {
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const goesOn = rest[0] !== undefined && rest[0].kind !== "same";
  return goesOn && words <= fewWords && !/[.!?:]\s|\n/.test(between);
}

/** The change that is being gathered; a new one after what stayed. */
function changeIn(changes: Change[]): Change {
  const last = changes.at(-1);
  if (last && isChanged(last)) return last;
  const change = { same: "", removed: "", added: "" };
  changes.push(change);
  return change;
}

function isChanged(change: Change): boolean {
  return change.same === "";
}

function piecesOf({ same, removed, added }: Change): Piece[] {
  const pieces: Piece[] = [
    { kind: "same", text: same },
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

type Comparable = Passage & { serves?: string[] };
export type ComparableVersion = { passages: Comparable[] };

export type ComparedPassage = {
  passageId: string;
  /** `layout`: the same words with other line breaks. */
  kind: "same" | "layout" | "reworded" | "added" | "removed";
  /** Its number in its part of the later version; in the earlier one for a passage that went. */
  number: number;
  /** It says what it said, or nearly, in another place. */
  isMoved: boolean;
  /** Of a strategy: it serves other goals than before. */
  servesOthers: boolean;
  before: string;
  after: string;
  pieces: Piece[];
};

/**
 * The passages of one part: the same ones by identity, whatever their words. Those that went come
 * last. In running text a paragraph that went and one that came are one, if they share their words.
 */
export function comparePassages(
  before: Comparable[],
  after: Comparable[],
  part: AgendaPart,
): ComparedPassage[] {
  const partner = partnersOf(before, after, part);
  const moved = movedAmong(
    before,
    after.flatMap((one) => partner.get(one) ?? []),
  );
  const now = after.map((one, index): ComparedPassage => {
    const old = partner.get(one);
    const told = { passageId: one.passageId, number: index + 1, after: one.text };
    if (!old) {
      const pieces: Piece[] = [{ kind: "added", text: one.text }];
      return { ...told, kind: "added", isMoved: false, servesOthers: false, before: "", pieces };
    }
    const isSame = saysTheSame(old.text, one.text);
    const kind = old.text === one.text ? "same" : "layout";
    return {
      ...told,
      kind: isSame ? kind : "reworded",
      isMoved: moved.has(old),
      servesOthers: !servesTheSame(old, one),
      before: old.text,
      pieces: isSame ? [{ kind: "same", text: one.text }] : compareTexts(old.text, one.text),
    };
  });
  const kept = new Set(partner.values());
  const gone = before.flatMap((one, index): ComparedPassage[] =>
    kept.has(one)
      ? []
      : [
          {
            ...{ passageId: one.passageId, kind: "removed", number: index + 1 },
            ...{ isMoved: false, servesOthers: false, before: one.text, after: "" },
            pieces: [{ kind: "removed", text: one.text }],
          },
        ],
  );
  return [...now, ...gone];
}

function partnersOf(before: Comparable[], after: Comparable[], part: AgendaPart) {
  const earlier = new Map(before.map((one) => [one.passageId, one]));
  const partner = new Map(
    after.flatMap((one): [Comparable, Comparable][] => {
      const old = earlier.get(one.passageId);
      return old ? [[one, old]] : [];
    }),
  );
  if (!isProse(part)) return partner;
  const kept = new Set(partner.values());
  const came = after.filter((one) => !partner.has(one));
  const rewritten = matchParagraphs(
    before.filter((one) => !kept.has(one)),
    came.map(({ text }) => text),
  );
  for (const [index, one] of came.entries()) {
    const old = rewritten[index];
    if (old) partner.set(one, old);
  }
  return partner;
}

/** Of the passages that stayed, the fewest that must have been moved to give the new order. */
function movedAmong(before: Comparable[], stayed: Comparable[]): Set<Comparable> {
  const still = before.filter((one) => stayed.includes(one));
  return new Set(diffArrays(still, stayed).flatMap(({ added, value }) => (added ? value : [])));
}

function servesTheSame({ serves: one = [] }: Comparable, { serves: other = [] }: Comparable) {
  return one.toSorted().join() === other.toSorted().join();
}

/** The two versions part by part, with the figures of the summary sentence. */
export function compareVersions(before: ComparableVersion, after: ComparableVersion) {
  const parts = agendaParts.map((part) => ({
    part,
    passages: comparePassages(
      passagesIn(before.passages, part),
      passagesIn(after.passages, part),
      part,
    ),
  }));
  const pieces = parts.flatMap(({ passages }) => passages.flatMap((one) => one.pieces));
  const goals = parts.find(({ part }) => part === "goals")?.passages ?? [];
  const all = parts.flatMap(({ passages }) => passages);
  return {
    parts,
    summary: {
      wordsAdded: wordsIn(pieces, "added"),
      wordsRemoved: wordsIn(pieces, "removed"),
      goalsReworded: goals.filter((goal) => goal.kind === "reworded").length,
      goalsAdded: goals.filter((goal) => goal.kind === "added").length,
      goalsRemoved: goals.filter((goal) => goal.kind === "removed").length,
      moved: all.filter((one) => one.isMoved).length,
      servesOthers: all.filter((one) => one.servesOthers).length,
    },
  };
}

export type Compared = ReturnType<typeof compareVersions>;
export type ComparisonSummary = Compared["summary"];

/** Is anything different that was decided: words, order, or what a strategy serves? Line breaks are not. */
export function isChangedPassage(one: ComparedPassage): boolean {
  return !["same", "layout"].includes(one.kind) || one.isMoved || one.servesOthers;
}

function wordsIn(pieces: Piece[], kind: Piece["kind"]): number {
  const words = pieces
    .filter((piece) => piece.kind === kind)
    .map((piece) => piece.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
  return words.reduce((sum, count) => sum + count, 0);
}
