/** What is true of the common agenda. Pure. */

/** The five parts, in the order in which they are read. */
export const agendaParts = ["vision", "principles", "problem", "goals", "strategies"] as const;
export type AgendaPart = (typeof agendaParts)[number];

/** The parts that are running text; the other two are lists of things with an identity of their own. */
export const proseParts = ["vision", "principles", "problem"] as const;
export type ProsePart = (typeof proseParts)[number];

export function isProse(part: AgendaPart): part is ProsePart {
  return (proseParts as readonly AgendaPart[]).includes(part);
}

/** A paragraph, goal or strategy: the same one through the versions, whatever it says. */
export type Passage = { passageId: string; part: AgendaPart; text: string };

/** The passages of one part, in their order. */
export function passagesIn<One extends Pick<Passage, "part">>(
  passages: readonly One[],
  part: AgendaPart,
): One[] {
  return passages.filter((passage) => passage.part === part);
}

/** The running text that a form begins with. */
export function proseOf(passages: readonly Passage[], part: ProsePart): string {
  return passagesIn(passages, part)
    .map(({ text }) => text)
    .join("\n\n");
}

/**
 * The words of a text, whatever stands between them. Spaces, tabs and line breaks only: the database
 * counts the same ones (`words_of`).
 */
export function wordsOf(text: string): string {
  return text.replace(/[ \t\n\r\f\v]+/g, " ").replace(/^ | $/g, "");
}

/** The same words, however they are laid out. Who only moves a line break has not written anything. */
export function saysTheSame(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** At least so much of the words of two paragraphs must be the same for one to be the other, rewritten. */
const likeness = 0.4;

/**
 * Which paragraph before each of these is: itself unchanged, or the one that it was made from. Null:
 * it is new. No paragraph is two.
 */
export function matchParagraphs<One extends { text: string }>(
  before: readonly One[],
  texts: readonly string[],
): (One | null)[] {
  const left = new Set(before);
  const found = texts.map((text) => {
    const same = [...left].find((one) => saysTheSame(one.text, text)) ?? null;
    if (same) left.delete(same);
    return same;
  });
  const pairs = texts.flatMap((text, index) =>
    found[index] ? [] : [...left].map((one) => ({ one, index, like: alike(one.text, text) })),
  );
  for (const { one, index, like } of pairs.toSorted((a, b) => b.like - a.like)) {
    if (like < likeness || found[index] || !left.has(one)) continue;
    found[index] = one;
    left.delete(one);
  }
  return found;
}

/** How much of their words two texts share: 0 nothing, 1 all. */
function alike(one: string, other: string): number {
  const [first, second] = [countWords(one), countWords(other)];
  let [shared, all] = [0, 0];
  for (const word of new Set([...first.keys(), ...second.keys()])) {
    const [here, there] = [first.get(word) ?? 0, second.get(word) ?? 0];
    shared += Math.min(here, there);
    all += here + there;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A passage in few words, for a tree or a list: its first sentence. */
export function firstSentence(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return /^.*?[.!?](?=\s+\p{Lu}|\s*$)/u.exec(line)?.[0] ?? line;
}

/** Whose words a passage is, as they were when they were written. */
export type Authorship = {
  authorId: string;
  organisationId: string | null;
  groupId: string | null;
  writtenAt: Date;
  since: number;
};

/**
 * Whose words these are: whoever wrote the same passage in the same words before, else `writer`.
 * `known` holds the version in force and, of a draft, what others wrote in it.
 */
export function authorOf<Known extends Authorship & { passageId: string; text: string }>(
  written: { passageId: string; text: string },
  known: readonly Known[],
  writer: Authorship,
): Authorship {
  const same = known.find(
    (one) => one.passageId === written.passageId && saysTheSame(one.text, written.text),
  );
  const { authorId, organisationId, groupId, writtenAt, since } = same ?? writer;
  return { authorId, organisationId, groupId, writtenAt, since };
}

/** What the steering group may answer to an input. */
export const inputReplies = ["taken_in", "taken_in_partly", "not_now"] as const;
export type InputReply = (typeof inputReplies)[number];

/** How an input stands. */
export type InputState = "withdrawn" | "waiting" | InputReply;

export function inputStateOf(input: {
  withdrawnAt: unknown;
  reply: InputReply | null;
}): InputState {
  if (input.withdrawnAt) return "withdrawn";
  return input.reply ?? "waiting";
}

/** Whether a party stands behind the version in force, has stood behind an earlier one, or has not answered. */
export type Standing = "behind" | "before" | "silent";

export function standingOf(party: { endorsedAt: unknown; formerNumber: number | null }): Standing {
  if (party.endorsedAt) return "behind";
  return party.formerNumber === null ? "silent" : "before";
}

/** Passages in their new order with their new line breaks. */
export type Layout = { passageId: string; text: string }[];

/** A text that everybody may read and nobody votes on: waiting for a decision, or adopted. */
export function mayBeTidied(version: { state: string; adoptedAt: unknown }): boolean {
  return version.state === "submitted" || Boolean(version.adoptedAt);
}

/** Does a layout keep every passage and every word of it, and move none to another part? */
export function keepsWords(before: readonly Passage[], layout: Layout): boolean {
  const known = new Map(before.map((passage) => [passage.passageId, passage]));
  const seen = new Set(layout.map(({ passageId }) => passageId));
  return (
    seen.size === layout.length &&
    seen.size === known.size &&
    layout.every(({ passageId, text }) => {
      const passage = known.get(passageId);
      return passage !== undefined && saysTheSame(passage.text, text);
    })
  );
}

/** The passages as they are laid out; without a layout as they were adopted. Each stays in its part. */
export function laidOut<One extends Passage>(
  passages: readonly One[],
  layout: Layout | null,
): One[] {
  if (!layout) return [...passages];
  const known = new Map(passages.map((passage) => [passage.passageId, passage]));
  const moved = layout.flatMap(({ passageId, text }) => {
    const passage = known.get(passageId);
    return passage ? [{ ...passage, text }] : [];
  });
  return agendaParts.flatMap((part) => passagesIn(moved, part));
}
