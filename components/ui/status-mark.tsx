export type Status = "on-track" | "at-risk" | "off-track" | "done";

const colours: Record<Status, string> = {
  "on-track": "text-on-track",
  "at-risk": "text-at-risk",
  "off-track": "text-off-track",
  done: "text-done",
};

/** A status as shape, colour and word. The word comes from the page: `t("ui.status.at-risk")`. */
export function StatusMark({ status, children }: { status: Status; children: string }) {
  return (
    <span data-status={status} className={`whitespace-nowrap font-semibold ${colours[status]}`}>
      <StatusShape status={status} /> {children}
    </span>
  );
}

/** The shape alone, where the word stands beside it already. Drawn, since fonts disagree about ▲ and ■. */
export function StatusShape({ status }: { status: Status }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={`inline-block size-[0.72em] me-[0.12em] align-[-0.02em] ${colours[status]}`}
    >
      {status === "on-track" && <circle cx="6" cy="6" r="5.5" fill="currentColor" />}
      {status === "at-risk" && <path d="M6 0.5 12 11.5H0Z" fill="currentColor" />}
      {status === "off-track" && <path d="M0.75 0.75h10.5v10.5H0.75Z" fill="currentColor" />}
      {status === "done" && (
        <path d="M1 6.5 4.5 10 11 2" fill="none" stroke="currentColor" strokeWidth="2.4" />
      )}
    </svg>
  );
}
