import { useTranslations } from "next-intl";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Piece } from "@/lib/agenda/compare";
import { formatted } from "@/lib/agenda/formatted-compare";
import type { Span } from "@/lib/text/spans";

/**
 * A text with what came and what went, marked by more than colour: underlined or crossed out, with
 * a sign in front, and said in words to a screen reader. Words look as they do in the text.
 *
 * @param side only the text as it was, or as it is
 */
export function Pieces({ pieces, side }: { pieces: Piece[]; side?: "before" | "after" }) {
  const say = useTranslations("strategy.compare");
  return (
    <div className="max-w-prose whitespace-pre-line font-serif text-[1.125rem] leading-[1.6]">
      {sideOf(pieces, side).map((piece, index) => {
        // The pieces of one comparison never move.
        const key = `${index}-${piece.kind}`;
        if (piece.kind === "same") return <Words key={key} spans={piece.spans} />;
        const isAdded = piece.kind === "added";
        const Mark = isAdded ? "ins" : "del";
        return (
          <Mark key={key}>
            <VisuallyHidden>{isAdded ? say("added") : say("removed")} </VisuallyHidden>
            <span aria-hidden="true" className="text-[0.9em] font-semibold no-underline">
              {isAdded ? "+" : "−"}
            </span>
            <Words spans={piece.spans} />
            <VisuallyHidden> ({say("end")})</VisuallyHidden>
          </Mark>
        );
      })}
    </div>
  );
}

function sideOf(pieces: Piece[], side?: "before" | "after") {
  const left = side && { before: "added", after: "removed" }[side];
  return formatted(pieces).filter((piece) => piece.kind !== left);
}

function Words({ spans }: { spans: Span[] }) {
  return spans.map(({ text, strong, em }, index) => {
    const Weight = strong ? "strong" : "span";
    const Slant = em ? "em" : "span";
    // The words of one piece never move.
    const key = `${index}-${text}`;
    return (
      <Weight key={key}>
        <Slant>{text}</Slant>
      </Weight>
    );
  });
}
