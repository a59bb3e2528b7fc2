import { type Span, spansOf, wordsIn } from "@/lib/text/spans";
import { compareTexts, type Piece } from "./compare";

/** A piece of two texts as they are read, with how its words look. */
export type FormattedPiece = { kind: Piece["kind"]; spans: Span[] };

/**
 * The pieces of two written texts as they are read: without the signs that say how words look, which
 * they do. Words that only look different now went as they looked and came as they look.
 */
export function formatted(pieces: readonly Piece[]): FormattedPiece[] {
  const [before, after] = [textOf(pieces, "removed"), textOf(pieces, "added")];
  const [old, now] = [spansOf(before), spansOf(after)];
  const isPlain = wordsIn(old) === before && wordsIn(now) === after;
  const read = isPlain ? pieces : compareTexts(wordsIn(old), wordsIn(now));
  const [went, came] = [reader(old), reader(now)];
  return read.flatMap(({ kind, text }): FormattedPiece[] => {
    if (kind === "removed") return [{ kind, spans: went(text.length) }];
    if (kind === "added") return [{ kind, spans: came(text.length) }];
    return sameWords(went(text.length), came(text.length));
  });
}

function textOf(pieces: readonly Piece[], kind: Piece["kind"]): string {
  const said = pieces.filter((piece) => piece.kind === "same" || piece.kind === kind);
  return said.map(({ text }) => text).join("");
}

/** The same words as they looked and as they look, cut where either changes. */
function sameWords(before: Span[], after: Span[]): FormattedPiece[] {
  const [went, came] = [reader(before), reader(after)];
  const found: FormattedPiece[] = [];
  const ends = [...new Set([...endsOf(before), ...endsOf(after)])].sort(
    (one, other) => one - other,
  );
  for (const [index, end] of ends.entries()) {
    const length = end - (ends[index - 1] ?? 0);
    const [old, now] = [went(length), came(length)];
    const looksTheSame = old[0]?.strong === now[0]?.strong && old[0]?.em === now[0]?.em;
    // What only stands between words looks like nothing.
    if (looksTheSame || wordsIn(now).trim() === "") join(found, "same", now);
    else found.push({ kind: "removed", spans: old }, { kind: "added", spans: now });
  }
  return found;
}

function join(found: FormattedPiece[], kind: Piece["kind"], spans: Span[]): void {
  const last = found.at(-1);
  if (last?.kind === kind) last.spans.push(...spans);
  else found.push({ kind, spans });
}

function endsOf(spans: Span[]): number[] {
  let end = 0;
  return spans.map(({ text }) => {
    end += text.length;
    return end;
  });
}

/** Gives the next so many letters each time. */
function reader(spans: Span[]): (length: number) => Span[] {
  let [index, offset] = [0, 0];
  return (length) => {
    const taken: Span[] = [];
    for (let left = length; left > 0; ) {
      const span = spans[index];
      if (!span) break;
      const text = span.text.slice(offset, offset + left);
      taken.push({ ...span, text });
      left -= text.length;
      offset += text.length;
      if (offset === span.text.length) [index, offset] = [index + 1, 0];
    }
    return taken;
  };
}
