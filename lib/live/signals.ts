import { connections } from "@/lib/db";
import type { Signal } from "./topics";

/**
 * What this copy of the application hears of, whoever did it and in whichever copy: that a topic is at
 * a version, and nothing else. What is true of the topic is asked of the database.
 */
type Hear = (version: number) => void;
type Topic = { known: number | null; hearers: Set<Hear> };

/** The launcher listens and the pages hear, and each has its own copy of this module. */
const shared = globalThis as { collectiveImpactTopics?: Map<string, Topic> };
shared.collectiveImpactTopics ??= new Map();
const topics = shared.collectiveImpactTopics;

/** Calls `hear` at every new version of a topic, until what it gives back is called. */
export function onSignal(topic: string, hear: Hear): () => void {
  const entry = topics.get(topic) ?? { known: null, hearers: new Set() };
  topics.set(topic, entry);
  entry.hearers.add(hear);
  return () => {
    entry.hearers.delete(hear);
    if (entry.hearers.size === 0 && topics.get(topic) === entry) topics.delete(topic);
  };
}

/** Passes on what was heard or found; the same version twice is passed on once. Was it news to somebody? */
export function pass({ topic, version }: Signal): boolean {
  const entry = topics.get(topic);
  if (!entry || entry.known === version) return false;
  entry.known = version;
  for (const hear of [...entry.hearers]) hear(version);
  return true;
}

/** What somebody waits for, now. */
export function heardTopics(): string[] {
  return [...topics.keys()];
}

/** The version that was passed on last; null: none since somebody began to wait for it. */
export function knownVersion(topic: string): number | null {
  return topics.get(topic)?.known ?? null;
}

/** Sends a signal to every copy, this one too, outside of any transaction. */
export async function send({ topic, version }: Signal): Promise<void> {
  await connections().query("select pg_notify('live', $1)", [`${topic} ${version}`]);
}
