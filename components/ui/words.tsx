"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The few sentences that parts of the browser must know by themselves. Everything else arrives as props. */
export type Words = {
  locale: "da" | "en";
  optional: string;
  pending: string;
  kept: string;
  choose: string;
  chosen: string;
  dateHint: string;
  timeHint: string;
  failed: {
    title: string;
    kept: string;
    next: string;
    again: string;
    home: string;
    number: string;
  };
};

const WordsContext = createContext<Words | null>(null);

/** Set once, in the root layout. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("The root layout must give the words.");
  return words;
}
