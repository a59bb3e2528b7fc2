/** What a signal is about, as the database writes it: "initiative/<id> <version>". Pure. */

export type Signal = { topic: string; version: number };

/** Moves with every deed of the initiative; its version is the end of the log of deeds. */
export function initiativeTopic(initiativeId: string): string {
  return `initiative/${initiativeId}`;
}

/** Moves when all of an account's sessions end. */
export function accountTopic(accountId: string): string {
  return `account/${accountId}`;
}

/** Moves once, when this session ends on its own browser. */
export function sessionTopic(mark: string): string {
  return `session/${mark}`;
}

/** The initiative that a topic is about; null: it is about something else. */
export function initiativeOf(topic: string): string | null {
  return topic.startsWith("initiative/") ? topic.slice("initiative/".length) : null;
}

/** What was heard; null for what is no signal of ours. */
export function readSignal(payload: string | undefined): Signal | null {
  const [, topic, version] = /^(\S+) (\d{1,15})$/.exec(payload ?? "") ?? [];
  return topic ? { topic, version: Number(version) } : null;
}
