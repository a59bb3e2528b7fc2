import type { Connection } from "./connection";

/** Whether what is shown is true now, by a word and a shape. Empty until it is known, and without script. */
export function ConnectionMark({
  connection,
  words,
}: {
  connection: Connection | null;
  words: Record<Connection, string>;
}) {
  return (
    <p className="min-h-[1.5em] text-sm text-ink-soft print:hidden">
      {connection && (
        <>
          <span
            aria-hidden="true"
            className={connection === "on" ? "text-on-track" : "text-at-risk"}
          >
            {connection === "on" ? "●" : "▲"}
          </span>{" "}
          {words[connection]}
        </>
      )}
    </p>
  );
}
