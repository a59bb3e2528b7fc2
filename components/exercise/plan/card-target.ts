import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";

/**
 * Lets the element take dragged cards, but not itself; it is marked `data-over` while one hangs over it.
 *
 * @param place where a card let go here goes: to a table (0: the tray), or behind another card
 * @returns     takes the wish back
 */
export function takeCards(element: HTMLElement, place: { table: number } | { beside: number }) {
  const leave = () => void delete element.dataset.over;
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => source.element !== element && "actor" in source.data,
    getData: () => place,
    onDragEnter: () => {
      element.dataset.over = "";
    },
    onDragLeave: leave,
    onDrop: leave,
  });
}
