"use client";

import { useEffect, useState } from "react";

/** What the search endpoint answers; `kind` is a heading in the reader's language. */
export type Hit = { kind: string; label: string; detail: string; href: string };

type Found = { hits: Hit[]; state: "idle" | "searching" | "found" | "failed" };

const pauseWhileTyping = 140;

/** Asks the endpoint when the typing pauses, and forgets answers to earlier questions. */
export function useHits(endpoint: string, text: string): Found {
  const [found, setFound] = useState<Found>({ hits: [], state: "idle" });
  const question = text.trim();

  useEffect(() => {
    if (question.length < 2) {
      setFound({ hits: [], state: "idle" });
      return;
    }
    const asking = new AbortController();
    setFound(({ hits }) => ({ hits, state: "searching" }));
    const timer = setTimeout(async () => {
      const answer = await ask(endpoint, question, asking.signal);
      if (!asking.signal.aborted) setFound(answer);
    }, pauseWhileTyping);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [endpoint, question]);

  return found;
}

async function ask(endpoint: string, question: string, signal: AbortSignal): Promise<Found> {
  try {
    const response = await fetch(`${endpoint}?q=${encodeURIComponent(question)}`, { signal });
    if (!response.ok) return { hits: [], state: "failed" };
    const { results } = (await response.json()) as { results: Hit[] };
    return { hits: results, state: "found" };
  } catch {
    return { hits: [], state: "failed" };
  }
}
