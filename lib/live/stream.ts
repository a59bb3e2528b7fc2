import { type Facts, follow } from "./follow";
import { enter, type Reader } from "./readers";
import { onSignal } from "./signals";

/** Proxies and phones let go of a connection that is silent for long; and so we notice one that is gone. */
const heartbeatMs = 15_000;
/** Whoever has taken nothing for so long is not there any more. */
const patienceMs = 45_000;
/** So long after a lost connection browsers come back, spread so that not all come at once. */
const comeBackMs = () => 500 + Math.round(Math.random() * 1_500);

export type Asked = {
  /** What is followed (lib/live/follow.ts). */
  followed: Parameters<typeof follow>[0];
  /** The version that the reader saw last; null: none. */
  seen: number | null;
  reader: Omit<Reader, "end">;
  /** The stream ends at a signal about any of these. */
  endsWith: string[];
  /** Aborted when the reader is gone. */
  signal: AbortSignal;
};

/**
 * Server-sent events: the facts as they are, and again whenever they have changed, each under the
 * version at which they were read. Facts are whole, so a slow reader gets the latest and not what came
 * between, and one that comes back has missed nothing.
 */
export function liveStream(asked: Asked): Response {
  const stream = new ReadableStream<Uint8Array>(new Source(asked), { highWaterMark: 0 });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Not to be packed either: what is packed arrives when the packet is full.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

const encoder = new TextEncoder();
/** The same event goes to hundreds. */
const encoded = new WeakMap<Facts, Uint8Array>();

function eventOf(facts: Facts): Uint8Array {
  const known = encoded.get(facts);
  const event = known ?? encoder.encode(`id: ${facts.version}\ndata: ${facts.text}\n\n`);
  if (!known) encoded.set(facts, event);
  return event;
}

class Source implements UnderlyingDefaultSource<Uint8Array> {
  /** What is to be sent next. It replaces what was not taken in time. */
  private facts: Facts | null = null;
  private note: string | null = `retry: ${comeBackMs()}\n\n`;
  private wanted: (() => void) | null = null;
  private takenAt = Date.now();
  private isOver = false;
  private leave: (() => void)[] = [];

  constructor(private readonly asked: Asked) {}

  start(controller: ReadableStreamDefaultController<Uint8Array>) {
    const { followed, seen, reader, endsWith, signal } = this.asked;
    const end = () => this.end(controller);
    const beat = setInterval(() => {
      if (Date.now() - this.takenAt > patienceMs) return end();
      this.note ??= ":\n\n";
      this.wanted?.();
    }, heartbeatMs);
    this.leave.push(
      () => clearInterval(beat),
      enter({ ...reader, end }),
      ...endsWith.map((topic) => onSignal(topic, end)),
      follow(followed, (facts) => {
        if (facts === null) return end();
        if (facts.version === seen) return;
        this.facts = facts;
        this.wanted?.();
      }),
    );
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted) end();
  }

  /** Called when the reader has taken what it was given. */
  async pull(controller: ReadableStreamDefaultController<Uint8Array>) {
    this.takenAt = Date.now();
    if (!this.facts && this.note === null) {
      await new Promise<void>((come) => {
        this.wanted = come;
      });
      this.wanted = null;
      // Waiting for news is not being slow.
      this.takenAt = Date.now();
    }
    if (this.isOver) return;
    const { facts, note } = this;
    this.facts = null;
    this.note = null;
    if (note !== null) controller.enqueue(encoder.encode(note));
    if (facts) controller.enqueue(eventOf(facts));
  }

  cancel() {
    this.end(null);
  }

  private end(controller: ReadableStreamDefaultController<Uint8Array> | null) {
    if (this.isOver) return;
    this.isOver = true;
    for (const leave of this.leave) leave();
    this.wanted?.();
    controller?.close();
  }
}
