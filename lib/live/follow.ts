import { asNobody } from "./nobody";
import { onSignal } from "./signals";

/** What a topic looks like to its readers at a version; `again`: when it changes without a deed. */
export type Facts = { version: number; text: string; again?: Date | null };
type Read = () => Promise<Facts | null>;
type Hear = (facts: Facts | null) => void;

/** A burst of deeds is read together: so long after one reading the next one begins. */
const gatherMs = 100;
const afterFailureMs = 1_000;
const longestMs = 2 ** 31 - 1;

/**
 * What several people look at is read once for all of them in each copy, and again when its topic moves.
 * Calls `hear` with the facts as they are and whenever they have changed; with null when there are none
 * any more. `key` names what is read and everything that its text depends on (who may read the same,
 * and the language), so that nobody hears what `read` would not find for the likes of them. Gives the
 * way to leave.
 */
export function follow(
  { key, topic, read }: { key: string; topic: string; read: Read },
  hear: Hear,
): () => void {
  const one = followed.get(key) ?? asNobody(() => new Followed(key, topic, read));
  followed.set(key, one);
  return one.join(hear);
}

/** How many things somebody looks at. */
export function followedCount(): number {
  return followed.size;
}

const followed = new Map<string, Followed>();

class Followed {
  private hearers = new Set<Hear>();
  private last: Facts | null = null;
  private isStale = true;
  private isReading = false;
  private timer: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
  private readonly stopHearing: () => void;

  constructor(
    private readonly key: string,
    topic: string,
    private readonly read: Read,
  ) {
    this.stopHearing = onSignal(topic, () => this.readSoon(0));
    this.readSoon(0);
  }

  join(hear: Hear): () => void {
    this.hearers.add(hear);
    if (this.last && !this.isStale) hear(this.last);
    return () => {
      this.hearers.delete(hear);
      if (this.hearers.size === 0) this.end();
    };
  }

  private readSoon(inMs: number) {
    this.isStale = true;
    if (this.isReading) return;
    this.timer ??= setTimeout(() => void this.readNow(), inMs);
  }

  private async readNow() {
    this.timer = undefined;
    this.isReading = true;
    this.isStale = false;
    let pauseMs = gatherMs;
    try {
      this.tell(await this.read());
    } catch {
      // The database is away: what they see is still the last that is known.
      this.isStale = true;
      pauseMs = afterFailureMs;
    }
    // Whatever happens meanwhile waits for the end of the pause.
    await new Promise((done) => setTimeout(done, pauseMs));
    this.isReading = false;
    if (this.isStale && this.hearers.size > 0) this.readSoon(0);
  }

  private tell(facts: Facts | null) {
    const isNews = facts === null || facts.text !== this.last?.text;
    // Whoever was shown the same at an earlier version has missed nothing.
    this.last = isNews ? facts : this.last;
    clearTimeout(this.again);
    if (facts?.again) {
      const inMs = Math.min(longestMs, Math.max(0, facts.again.getTime() - Date.now()));
      this.again = setTimeout(() => this.readSoon(0), inMs).unref();
    }
    if (isNews) for (const hear of [...this.hearers]) hear(facts);
  }

  private end() {
    clearTimeout(this.again);
    clearTimeout(this.timer);
    this.stopHearing();
    if (followed.get(this.key) === this) followed.delete(this.key);
  }
}
