import { randomUUID } from "node:crypto";
import { expect } from "vitest";

export const kinds = [
  ...(["vote", "report", "upload", "import", "ballot", "register", "recusal", "proxy"] as const),
  ...(["comment", "amendment", "answer", "reply", "advice", "round", "rewording"] as const),
  ...(["move", "placement", "seat-answer"] as const),
];
export type Kind = (typeof kinds)[number];

/** What leaves no word of its own: it is counted, or looked at where it was put last. */
export const nameless: readonly Kind[] = ["proxy", "round", "move", "placement", "seat-answer"];

/**
 * What was sent, what was answered with yes, and what should never have been answered. Each writing
 * carries a word of its own, by which it is found again.
 */
export class Notebook {
  readonly sent = new Map<string, Kind>();
  readonly acknowledged = new Set<string>();
  readonly unexpected: string[] = [];
  /** By what is put again and again, what may stand: as it was last acknowledged, or sent after that. */
  private readonly put = new Map<string, (string | null)[]>();

  /** A new word, for a form that is about to be sent; an import's is that of its file. */
  begin(kind: Kind, about: string = randomUUID()): string {
    const word = `${kind}-${about}`;
    this.sent.set(word, kind);
    return word;
  }

  /** One thing is about to be put elsewhere; gives what to call when that was acknowledged. */
  putting(thing: string, to: string): () => void {
    this.put.set(thing, [...(this.put.get(thing) ?? [null]), to]);
    return () => this.put.set(thing, [to]);
  }

  /** Is it where it can be? Null: it was never put anywhere. */
  expectPut(thing: string, at: string | null): void {
    expect(this.put.get(thing) ?? [null], "lost, or put back").toContain(at);
  }

  /** The words of a kind that people were told was saved. */
  acknowledgedOf(kind: Kind): string[] {
    return [...this.acknowledged].filter((word) => this.sent.get(word) === kind);
  }

  sentOf(kind: Kind): string[] {
    return [...this.sent].flatMap(([word, one]) => (one === kind ? [word] : []));
  }
}
