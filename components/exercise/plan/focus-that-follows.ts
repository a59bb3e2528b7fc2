import { type FocusEvent, useLayoutEffect, useRef } from "react";

/**
 * The focus stays on a card that is drawn at another table, whoever moved it: the old one is gone from the
 * page, and the focus would fall to its beginning. Whoever takes the focus elsewhere keeps it there.
 */
export function useFocusThatFollows() {
  const held = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    const card = document.querySelector<HTMLElement>(`a[data-card="${held.current}"]`);
    (card ?? document.getElementById("tray-search"))?.focus({ preventScroll: true });
  });
  return {
    watch: {
      onFocus: ({ target }: FocusEvent<HTMLElement>) => {
        held.current = target.dataset.card ?? null;
      },
      // React is silent about what it takes away itself; and a window that is left keeps its focus.
      onBlur: ({ target }: FocusEvent<HTMLElement>) => {
        if (document.activeElement !== target) held.current = null;
      },
    },
    keepOn: (card: number) => {
      held.current = `${card}`;
    },
  };
}
