import { randomUUID } from "node:crypto";

export const kinds = [
  ...(["vote", "report", "upload", "import", "ballot", "register", "recusal", "proxy"] as const),
  ...(["comment", "amendment", "answer", "reply", "advice", "round", "rewording"] as const),
];
export type Kind = (typeof kinds)[number];

/**
 * What was sent, what was answered with yes, and what should never have been answered. Each writing
 * carries a word of its own, by which it is found again.
 */
export class Notebook {
  readonly sent = new Map<string, Kind>();
  readonly acknowledged = new Set<string>();
  readonly unexpected: string[] = [];

  /** A new word, for a form that is about to be sent; an import's is that of its file. */
  begin(kind: Kind, about: string = randomUUID()): string {
    const word = `${kind}-${about}`;
    this.sent.set(word, kind);
    return word;
  }

  /** The words of a kind that people were told was saved. */
  acknowledgedOf(kind: Kind): string[] {
    return [...this.acknowledged].filter((word) => this.sent.get(word) === kind);
  }

  sentOf(kind: Kind): string[] {
    return [...this.sent].flatMap(([word, one]) => (one === kind ? [word] : []));
  }
}
