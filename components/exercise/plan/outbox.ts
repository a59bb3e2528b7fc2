import type { Answer } from "@/lib/answer";

/**
 * What is to be sent: `subject` tells what it is about, and a later one about the same takes its place. What is
 * about nothing is sent once only: it may have arrived though its answer did not, and would be done twice.
 */
export type Letter = {
  subject?: number;
  send: (waitedMs: number) => Promise<Answer>;
  /** null: it was given up. */
  done: (answer: Answer | null) => void;
};
type Kept = Letter & { at: number; tries: number };

/** `count` letters are not sent yet; `isCutOff`: the last one tried found no way. */
export type OutboxState = { count: number; isCutOff: boolean };

const againMs = 3_000;
/** Without a network one waits for as long as it takes; an answer that is none, as often as this. */
const mostTries = 8;

/**
 * Sends one after the other, in order. What finds no connection is kept and tried again until it arrives;
 * `tell` hears of every change.
 */
export class Outbox {
  private letters: Kept[] = [];
  private isSending = false;
  private isCutOff = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (state: OutboxState) => void) {}

  add(letter: Letter): void {
    this.letters.push({ ...letter, at: Date.now(), tries: 0 });
    this.dropOvertaken();
    this.told();
    void this.send();
  }

  /** Takes the last back that is not on its way; undefined: there is none. */
  takeBack(): Letter | undefined {
    if (this.letters.length <= (this.isSending ? 1 : 0)) return undefined;
    const last = this.letters.pop();
    this.told();
    return last;
  }

  /** Tries at once, where there is something to send. */
  async send(): Promise<void> {
    if (this.isSending) return;
    clearTimeout(this.timer);
    this.isSending = true;
    for (let first = this.letters[0]; first; first = this.letters[0]) {
      const answer = await this.attempt(first);
      if (answer === "later") break;
      this.letters.shift();
      this.isCutOff = false;
      first.done(answer);
    }
    this.isSending = false;
    this.dropOvertaken();
    this.told();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async attempt(letter: Kept): Promise<Answer | null | "later"> {
    letter.tries += 1;
    const answer = await letter.send(Date.now() - letter.at).catch(
      // A browser says a lost network so; anything else is an answer that is none.
      (error: unknown) => (error instanceof TypeError ? ("lost" as const) : null),
    );
    const isLost = answer === "lost";
    const isNone = isLost || answer === null || (!answer.ok && answer.reason === "unavailable");
    const mayRepeat = letter.subject !== undefined && (isLost || letter.tries < mostTries);
    if (!isNone || !mayRepeat) return isLost ? null : answer;
    this.isCutOff = true;
    this.timer = setTimeout(() => void this.send(), againMs);
    return "later";
  }

  /** Keeps the last of those about the same, and the one that is on its way. */
  private dropOvertaken(): void {
    const onItsWay = this.isSending ? 1 : 0;
    const last = new Map(this.letters.map(({ subject }, place) => [subject, place]));
    this.letters = this.letters.filter(
      ({ subject }, place) =>
        place < onItsWay || subject === undefined || last.get(subject) === place,
    );
  }

  private told(): void {
    this.tell({ count: this.letters.length, isCutOff: this.isCutOff && this.letters.length > 0 });
  }
}
