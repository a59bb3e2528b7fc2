import { Button } from "@/components/ui/button";
import type { Sending } from "./use-own-places";

export type SendingWords = Record<Sending | "again", string>;

/** Whether the server has what was placed, by a word and a shape. A sentence of the server stands above it. */
export function SendingLine({
  sending,
  count,
  said,
  words,
  onAgain,
}: {
  sending: Sending;
  /** So many wait. */
  count: number;
  said: string | null;
  words: SendingWords;
  onAgain: () => void;
}) {
  const isSafe = sending === "saved" || sending === "sending";
  return (
    <div className="min-h-[1.6em] text-sm text-ink-soft">
      {said && <p className="font-semibold text-ink">{said}</p>}
      <p role="status">
        <span aria-hidden="true" className={isSafe ? "text-on-track" : "text-at-risk"}>
          {isSafe ? "●" : "▲"}
        </span>{" "}
        {words[count > 0 && sending === "saved" ? "sending" : sending].replace(
          "{count}",
          String(count),
        )}
      </p>
      {!isSafe && (
        <Button variant="plain" className="mt-2" onClick={onAgain}>
          {words.again}
        </Button>
      )}
    </div>
  );
}
