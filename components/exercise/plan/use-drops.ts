import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useRef } from "react";

type Move = (actor: number, to: number, beside?: number) => void;

/**
 * Moves a dragged card to where it is let go: behind another card, at a table, or in the tray.
 *
 * @param at   the table of each card
 * @param tell hears which card is being dragged, and null when it is let go
 */
export function useDrops(
  move: Move,
  at: ReadonlyMap<number, number>,
  tell: (dragged: number | null) => void,
) {
  const latest = useRef({ move, at });
  latest.current = { move, at };
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => "actor" in source.data,
        onDragStart: ({ source }) => tell(Number(source.data.actor)),
        onDrop: ({ source, location }) => {
          tell(null);
          const { move, at } = latest.current;
          const actor = Number(source.data.actor);
          const data = Object.assign({}, ...location.current.dropTargets.map((one) => one.data));
          const beside: number | undefined = data.beside;
          const to: number | undefined = data.table ?? at.get(beside ?? 0);
          if (to === undefined || ((at.get(actor) ?? 0) === to && beside === undefined)) return;
          move(actor, to, beside);
        },
      }),
    [tell],
  );
}
