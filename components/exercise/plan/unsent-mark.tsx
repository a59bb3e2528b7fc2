import type { OutboxState } from "./outbox";
import { fill, type PlanWords } from "./words";

/** Says what is on its way, and what waits for the connection. */
export function UnsentMark({ unsent, words }: { unsent: OutboxState; words: PlanWords }) {
  const { count, isCutOff } = unsent;
  return (
    <>
      <p role="status" className="text-sm text-ink-soft">
        {isCutOff && (
          <>
            <span aria-hidden="true" className="text-at-risk">
              ▲
            </span>{" "}
            {fill(count === 1 ? words.waitsOne : words.waits, { count })}
          </>
        )}
      </p>
      {count > 0 && !isCutOff && <span className="text-sm text-ink-soft">{words.sending}</span>}
    </>
  );
}
