import { useTranslations } from "next-intl";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Piece } from "@/lib/agenda/compare";

/**
 * A text with what came and what went, marked by more than colour: underlined or crossed out, with
 * a sign in front, and said in words to a screen reader.
 */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  const say = useTranslations("strategy.compare");
  return (
    <div className="max-w-prose whitespace-pre-line font-serif text-[1.125rem] leading-[1.6]">
      {pieces.map((piece, index) => {
        // The pieces of one comparison never move.
        const key = `${index}-${piece.kind}`;
        if (piece.kind === "same") return <span key={key}>{piece.text}</span>;
        const isAdded = piece.kind === "added";
        const Mark = isAdded ? "ins" : "del";
        return (
          <Mark key={key}>
            <VisuallyHidden>{isAdded ? say("added") : say("removed")} </VisuallyHidden>
            <span aria-hidden="true" className="text-[0.9em] font-semibold no-underline">
              {isAdded ? "+" : "−"}
            </span>
            {piece.text}
            <VisuallyHidden> ({say("end")})</VisuallyHidden>
          </Mark>
        );
      })}
    </div>
  );
}
