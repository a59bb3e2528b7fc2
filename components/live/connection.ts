/** What was heard of something that is followed: the facts at a version of it. */
export type Heard<Facts> = { version: number; facts: Facts };

/** `on`: what is shown is true; `off`: it may be old, and we try again; `over`: it is not ours to read any more. */
export type Connection = "on" | "off" | "over";

type Following<Facts> = {
  /** Where the stream is; asked without one, the same address gives the facts once. */
  address: string;
  /** The version that is shown. */
  seen: () => number;
  hear: (heard: Heard<Facts>) => void;
  tell: (connection: Connection) => void;
};

const askAgainMs = 5_000;
/** Where there is no stream to be had, one is tried again so seldom. */
const asksBeforeStream = 6;
/** A phone in a pocket follows nothing. */
const hiddenMs = 60_000;

/**
 * Follows something until it is closed. The browser itself comes back after a lost connection and says
 * what it saw last; where it cannot have a stream, we ask every five seconds.
 */
export function followLive<Facts>(following: Following<Facts>): () => void {
  const { address, seen, hear, tell } = following;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  function stream() {
    stop();
    const own = new EventSource(`${address}?seen=${seen()}`);
    source = own;
    own.onopen = () => tell("on");
    own.onmessage = ({ data, lastEventId }) => {
      hear({ version: Number(lastEventId), facts: JSON.parse(data) });
    };
    own.onerror = () => {
      if (source !== own) return;
      tell("off");
      if (own.readyState === EventSource.CLOSED) void ask(asksBeforeStream);
    };
  }

  async function ask(left: number) {
    stop();
    const answer = await fetch(address, { headers: { accept: "application/json" } }).catch(
      () => null,
    );
    if (isClosed) return;
    if (answer?.status === 404) return tell("over");
    if (answer?.ok) {
      hear(await answer.json());
      tell("on");
    } else tell("off");
    timer = setTimeout(() => (left > 0 ? void ask(left - 1) : stream()), askAgainMs);
  }

  function stop() {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }

  function onVisibility() {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(stop, hiddenMs);
    else if (!source) stream();
  }

  /** A stream whose network is gone may take minutes to notice, and then to come back. */
  function onNetwork() {
    stop();
    if (!navigator.onLine) tell("off");
    if (!document.hidden) timer = setTimeout(stream, navigator.onLine ? 0 : askAgainMs);
  }

  stream();
  document.addEventListener("visibilitychange", onVisibility);
  addEventListener("online", onNetwork);
  addEventListener("offline", onNetwork);
  return () => {
    isClosed = true;
    document.removeEventListener("visibilitychange", onVisibility);
    removeEventListener("online", onNetwork);
    removeEventListener("offline", onNetwork);
    stop();
  };
}
