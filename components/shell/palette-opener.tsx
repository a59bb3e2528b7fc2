"use client";

import { lazy, type MouseEvent, Suspense, useEffect, useState } from "react";
import type { PlainLink } from "./sections";
import { isSlashOn } from "./slash-key";

export type PaletteWords = Record<
  | "open"
  | "title"
  | "placeholder"
  | "pages"
  | "close"
  | "searching"
  | "none"
  | "failed"
  | "found"
  | "shortcut",
  string
>;

/** The palette's code comes the first time that somebody asks for it. */
const Palette = lazy(() => import("./palette").then((module) => ({ default: module.Palette })));

export function PaletteOpener({
  searchPage,
  endpoint,
  pages,
  words,
}: {
  searchPage: string;
  endpoint: string;
  pages: PlainLink[];
  words: PaletteWords;
}) {
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!asksForPalette(event)) return;
      event.preventDefault();
      setIsOpen(true);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  function onClick(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setIsOpen(true);
  }

  return (
    <>
      <a
        href={searchPage}
        onClick={onClick}
        aria-keyshortcuts="/ Control+K"
        className="group inline-flex min-h-11 items-center gap-2 text-sm no-underline"
      >
        <span className="underline group-hover:decoration-2">{words.open}</span>
        <span
          aria-hidden="true"
          className="hidden rounded-sm border border-line-strong px-1.5 font-sans text-xs text-ink-soft lg:inline"
        >
          /
        </span>
      </a>
      {isOpen && (
        <Suspense>
          <Palette
            endpoint={endpoint}
            pages={pages}
            words={words}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Ctrl-K or Cmd-K anywhere; a slash where nobody is writing, unless the reader has switched it off. */
function asksForPalette(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return true;
  const isWriting =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
  return event.key === "/" && isBare && !isWriting && isSlashOn();
}
