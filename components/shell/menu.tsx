"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
} from "react";

/**
 * A `<details>` that is a menu: opens without script; with it, closes on Escape, on a press outside, when focus leaves,
 * and when a link in it is followed.
 */
export function Menu({
  summary,
  label,
  children,
  className = "",
  summaryClassName,
  panelClassName,
}: {
  summary: ReactNode;
  label?: string;
  children: ReactNode;
  className?: string;
  summaryClassName: string;
  panelClassName: string;
}) {
  const menu = useRef<HTMLDetailsElement>(null);

  function close() {
    if (menu.current) menu.current.open = false;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !menu.current?.open) return;
    close();
    menu.current.querySelector("summary")?.focus();
  }

  function onBlur(event: FocusEvent) {
    if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget))
      close();
  }

  function onClick(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest("a")) close();
  }

  useEffect(() => {
    function onPress(event: PointerEvent) {
      if (event.target instanceof Node && !menu.current?.contains(event.target) && menu.current)
        menu.current.open = false;
    }
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, []);

  return (
    <details ref={menu} className={className} onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary
        aria-label={label}
        className={`list-none [&::-webkit-details-marker]:hidden ${summaryClassName}`}
      >
        {summary}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside are the controls; a followed link closes the menu */}
      <div className={panelClassName} onClick={onClick}>
        {children}
      </div>
    </details>
  );
}
