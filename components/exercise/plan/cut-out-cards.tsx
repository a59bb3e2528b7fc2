import { Tag } from "@/components/ui/tag";
import type { PlanCard } from "./structure";

/** A card for each actor, to be cut along the lines and moved by hand. */
export function CutOutCards({ cards }: { cards: PlanCard[] }) {
  return (
    <ul className="paper-cards">
      {cards.map((card) => (
        <li key={card.id}>
          <span className="paper-number">{card.number}</span>
          <b>{card.name}</b>
          <span>
            <Tag sector={card.hue} letter={card.letter} label="" />{" "}
            {[card.sectorName, card.place].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
