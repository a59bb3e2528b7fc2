/** What is true of a text that people write together. Pure. */

/** Where a text's paragraphs begin and end: an empty line ends one. */
function paragraphRanges(text: string): { from: number; to: number }[] {
  const gaps = [...text.matchAll(/\n[ \t]*\n/g)].map(({ index, 0: gap }) => ({
    from: index,
    to: index + gap.length,
  }));
  const starts = [0, ...gaps.map(({ to }) => to)];
  const ends = [...gaps.map(({ from }) => from), text.length];
  return starts.flatMap((start, index) => {
    const raw = text.slice(start, ends[index]);
    const from = start + (raw.length - raw.trimStart().length);
    const length = raw.trim().length;
    return length === 0 ? [] : [{ from, to: from + length }];
  });
}

/** A text's paragraphs: an empty line ends one. */
export function paragraphsOf(text: string): string[] {
  return paragraphRanges(text).map(({ from, to }) => text.slice(from, to));
}

/**
 * The text with other words in place of one paragraph (from 0); everything else stays to the letter.
 * Where the words are none, the paragraph goes.
 */
export function withParagraph(text: string, index: number, words: string): string {
  const range = paragraphRanges(text)[index];
  if (!range) return text;
  const put = words.trim();
  const [before, after] = [text.slice(0, range.from), text.slice(range.to)];
  if (put !== "") return before + put + after;
  return [before.trimEnd(), after.trimStart()].filter((part) => part !== "").join("\n\n");
}

/** A paragraph as it stood in a text, and which one it was, from 0. */
export type Passage = { passage: string; position: number };

/**
 * Which paragraph of the text it is now: the one in its place if it says the same, else the only one
 * that does. Null: its words were changed, or it cannot be told which of several it is.
 */
export function placeOf(text: string, { passage, position }: Passage): number | null {
  const paragraphs = paragraphsOf(text);
  if (paragraphs[position] === passage) return position;
  const same = paragraphs.flatMap((paragraph, index) => (paragraph === passage ? [index] : []));
  return same.length === 1 ? (same[0] ?? null) : null;
}
