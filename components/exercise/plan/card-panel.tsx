import { type RefObject, useEffect } from "react";
import { NamedTag } from "@/components/ui/tag";
import type { MoveButtonsProps } from "./move-buttons";
import { MoveButtons } from "./move-buttons";
import { ReasonsForm } from "./reasons-form";
import type { PlanCard, PlanStructure, SaidRemark } from "./structure";
import { Ties } from "./ties";
import type { Deed } from "./use-plan";
import { fill, type PlanWords } from "./words";

/** A card that is open: where it can go, why it sits there, and whom it should sit near. */
export function CardPanel({
  card,
  structure,
  remarks,
  deeds,
  moving,
  mayMove,
  close,
  words,
}: {
  card: PlanCard;
  structure: PlanStructure;
  remarks: SaidRemark[];
  deeds: Record<"move" | "describe" | "tie" | "untie", Deed>;
  moving: Pick<MoveButtonsProps, "at" | "seated" | "onMove">;
  mayMove: boolean;
  close: () => void;
  words: PlanWords;
}) {
  const { exerciseId, tables } = structure;
  const about = [card.place, card.livedExperience ? words.card.livedMark : ""].filter(Boolean);
  return (
    <section
      id="card"
      aria-labelledby="card-name"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
      className="plan-panel"
    >
      <header className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id="card-name" tabIndex={-1} className="text-lg">
            {card.name}
          </h2>
          <p className="text-sm text-ink-soft">
            <NamedTag sector={card.hue} letter={card.letter} label={card.sectorName} />
            {about.map((one) => ` · ${one}`).join("")}
            {card.wrote > 0 && ` · ${fill(words.card.wrote, { count: card.wrote })}`}
          </p>
        </div>
        <a
          href="?"
          onClick={(event) => {
            event.preventDefault();
            close();
          }}
          className="inline-flex min-h-11 flex-none items-center"
        >
          {words.close}
        </a>
      </header>
      {remarks.map(({ text, isStop }) => (
        <p
          key={text}
          data-stop={isStop ? "" : undefined}
          className="plan-remark !text-left text-sm"
        >
          {isStop ? "■ " : "▲ "}
          {text}
        </p>
      ))}
      {mayMove && (
        <MoveButtons
          {...moving}
          move={deeds.move}
          exerciseId={exerciseId}
          actor={card}
          tables={tables}
          words={words}
        />
      )}
      <ReasonsForm
        key={card.id}
        card={card}
        exerciseId={exerciseId}
        describe={deeds.describe}
        words={words}
      />
      <Ties card={card} structure={structure} tie={deeds.tie} untie={deeds.untie} words={words} />
    </section>
  );
}

/** Focus goes to the first thing to do in a card that is opened, and back to the card when it is closed. */
export function useCardFocus(chosen: number | null, last: RefObject<number | null>) {
  useEffect(() => {
    const before = last.current;
    last.current = chosen;
    if (chosen === before) return;
    if (chosen === null) return document.getElementById(`card-${before}`)?.focus();
    const panel = document.getElementById("card");
    const first = panel?.querySelector<HTMLElement>('[aria-pressed="true"]');
    (first ?? document.getElementById("card-name"))?.focus({ preventScroll: true });
  }, [chosen, last]);
}
