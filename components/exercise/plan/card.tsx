import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { memo, useEffect, useRef } from "react";
import { Tag } from "@/components/ui/tag";
import { takeCards } from "./card-target";
import type { PlanCard } from "./structure";

/** An actor's card: pressed it opens, dragged it goes to another table, and others can be put behind it. */
export const Card = memo(function Card({
  card,
  isChosen,
  isMoved,
  isStop,
  isCopy = false,
  mayMove,
}: {
  card: PlanCard;
  isChosen: boolean;
  isMoved: boolean;
  isStop: boolean;
  /** It is shown at its table, too. */
  isCopy?: boolean;
  mayMove: boolean;
}) {
  const ref = useRef<HTMLAnchorElement>(null);
  const { number } = card;
  useEffect(() => {
    const element = ref.current;
    if (!element || !mayMove) return;
    return makeMovable(element, number);
  }, [number, mayMove]);
  return (
    <a
      ref={ref}
      id={isCopy ? undefined : `card-${number}`}
      href={`?card=${number}#card`}
      data-card={number}
      data-moved={isMoved ? "" : undefined}
      data-stop={isStop ? "" : undefined}
      aria-current={isChosen ? "true" : undefined}
      title={card.name}
      className="plan-card"
    >
      <Tag sector={card.hue} letter={card.letter} label="" />
      <span className="plan-name">{card.name}</span>
    </a>
  );
});

function makeMovable(element: HTMLElement, number: number) {
  return combine(
    draggable({
      element,
      getInitialData: () => ({ actor: number }),
      onDragStart: () => {
        element.dataset.dragging = "";
      },
      onDrop: () => {
        delete element.dataset.dragging;
      },
    }),
    takeCards(element, { beside: number }),
  );
}
