import { randomUUID } from "node:crypto";
import { connections } from "@/lib/db";
import { listenToDatabase } from "./listening";
import { asNobody, beNobody } from "./nobody";
import { checkReaders, endAllReaders, letReadersIn } from "./readers";
import { heardTopics, knownVersion, pass, send } from "./signals";
import { initiativeOf, initiativeTopic, readSignal } from "./topics";

const usualTickMs = 1_000;
/** Where listening works nothing is missed; this is for the day when it does, unnoticed. */
const ticksWhileHearing = 15;

/**
 * Lets this copy hear of what is done, until `stop`: it listens to the database, and asks it every
 * second while it hears nothing (behind a pooler that knows no LISTEN, or while the connection is made
 * anew). Call it outside of any request: what it does is nobody's.
 */
export function startLive(tickMs = usualTickMs): { stop(): Promise<void> } {
  beNobody();
  letReadersIn();
  const proof = { topic: `proof/${randomUUID()}`, version: 0 };
  let hears = false;
  const hear = (payload: string | undefined) => {
    const signal = readSignal(payload);
    if (signal?.topic === proof.topic) hears = true;
    else if (signal) pass(signal);
  };
  const lost = () => {
    hears = false;
  };
  const askForProof = () => {
    lost();
    send(proof)
      // What was done while nobody listened.
      .then(findMissed)
      .catch(() => undefined);
  };
  const listening = listenToDatabase(
    // The embedded database speaks in the middle of whichever request did the deed.
    (payload) => asNobody(() => hear(payload)),
    { ready: askForProof, lost },
  );
  let ticks = 0;
  let stopped = false;
  const turn = async () => {
    ticks += 1;
    await checkReaders();
    if (hears && ticks % ticksWhileHearing !== 0) return;
    const missed = await findMissed();
    if (hears && missed) askForProof();
  };
  let timer: NodeJS.Timeout;
  let running = Promise.resolve();
  const begin = () => {
    running = turn()
      // While the database is away, the next turn finds what this one did not.
      .catch(() => undefined)
      .then(() => {
        if (!stopped) timer = setTimeout(begin, tickMs);
      });
  };
  begin();
  const stop = async () => {
    stopped = true;
    clearTimeout(timer);
    endAllReaders();
    await Promise.all([running, listening.stop()]);
  };
  return { stop };
}

/** Asks for the versions of what somebody waits for, and passes on the new ones. Were there any? */
async function findMissed(): Promise<boolean> {
  const ids = heardTopics().flatMap((topic) => initiativeOf(topic) ?? []);
  if (ids.length === 0) return false;
  const { rows } = await connections().query<{ id: string; version: number }>({
    name: "live-versions",
    text: `select "initiativeId" as id, sequence as version from "AuditHead" where "initiativeId" = any($1::uuid[])`,
    values: [ids],
  });
  const found = rows.map(({ id, version }) => ({ topic: initiativeTopic(id), version }));
  const missed = found.filter(({ topic, version }) => {
    const known = knownVersion(topic);
    return pass({ topic, version }) && known !== null;
  });
  return missed.length > 0;
}
