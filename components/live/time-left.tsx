"use client";

import { useEffect, useState } from "react";
import { timeLeft } from "@/lib/live/time-left-words";

/**
 * How long there is left, as the reader's clock runs from the moment at which the server said what time it
 * was. It is for the eye; when it ends stands beside it in words.
 */
export function TimeLeft({
  until,
  now,
  locale,
  words,
}: {
  until: number;
  now: number;
  locale: "da" | "en";
  words: { left: string };
}) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const tick = () => setPassed(performance.now() - began);
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, []);
  const left = timeLeft(until - now - passed, locale);
  return (
    left && <span role="timer">{left.isClock ? `${left.text} ${words.left}` : left.text}</span>
  );
}
