import { type Random, randomFrom } from "@/tests/support/random";
import { launch, startServer } from "@/tests/support/server";
import type { Ground } from "./grounds";
import { kinds, Notebook } from "./notebook";
import { type Storm, startStorm } from "./storm";
import { verifyNothingLost } from "./verify";

/** What was killed, in this order again and again; the database only where it is a server. */
const victims = ["application", "database", "application"] as const;

const longestStormMs = 1_500;
const longestStartMs = 3_000;

type Application = Awaited<ReturnType<typeof startServer>>;

export type Figures = {
  notebook: Notebook;
  /** Milliseconds from a start to its being ready, each. */
  starts: number[];
  /** Milliseconds from the database's death to the next acknowledged writing, each. */
  recoveries: number[];
  killed: { application: number; database: number; "while starting": number };
  /** Writings that stand though nobody was told so. */
  unanswered: number;
};

/**
 * A storm, a death at a moment of chance, a look at what it left, a new start; so many times. The
 * last application is stopped in order. Throws when something was lost.
 */
export async function killAgainAndAgain(ground: Ground, kills: number, seed: number) {
  const random = randomFrom(seed);
  const figures: Figures = {
    notebook: new Notebook(),
    starts: [],
    recoveries: [],
    killed: { application: 0, database: 0, "while starting": 0 },
    unanswered: 0,
  };
  let application = await begin(ground, figures);
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const storm = await startStorm(ground.stage, application.address, figures.notebook);
      await untilBlowing(storm, figures.notebook);
      await pause(random() * longestStormMs);
      const victim = victims[kill % victims.length] ?? "application";
      if (victim === "database" && ground.crashes) {
        const crash = ground.crashes[figures.killed.database % ground.crashes.length];
        await endDatabase(storm, crash, application, figures);
        await verify(ground, figures);
      } else {
        await endApplication(storm, application, figures);
        await verify(ground, figures);
        if (random() < 0.25) await endWhileStarting(ground, random, figures);
        application = await begin(ground, figures);
      }
      if ((kill + 1) % 5 === 0) console.log(`${kill + 1} of ${kills}: ${told(figures)}`);
    }
  } finally {
    await application.stop();
  }
  await verify(ground, figures);
  return figures;
}

/** The figures, for people. */
export function told({ notebook, starts, recoveries, killed, unanswered }: Figures): string {
  const times = Object.entries(killed).map(([what, count]) => `${count} × ${what}`);
  const byKind = kinds.map((kind) => `${notebook.acknowledgedOf(kind).length} ${kind}`);
  const spans = (list: number[]) =>
    `median ${median(list)} s, worst ${seconds(Math.max(...list))} s`;
  return [
    `killed ${times.join(", ")}`,
    `${notebook.acknowledged.size} of ${notebook.sent.size} writings acknowledged (${byKind.join(", ")}), ${unanswered} stood unanswered`,
    `${starts.length} starts: ${spans(starts)}`,
    ...(recoveries.length > 0 ? [`${recoveries.length} recoveries: ${spans(recoveries)}`] : []),
  ].join("; ");
}

async function begin({ settings }: Ground, { starts }: Figures): Promise<Application> {
  const began = performance.now();
  const application = await startServer(settings);
  starts.push(performance.now() - began);
  return application;
}

async function endApplication(storm: Storm, { child, ended }: Application, { killed }: Figures) {
  storm.isDisturbed = true;
  storm.isOver = true;
  child.kill("SIGKILL");
  await Promise.all([ended, storm.ended]);
  killed.application += 1;
}

/** The storm goes on meanwhile, and the application must get over it without a hand. */
async function endDatabase(
  storm: Storm,
  crash: (() => Promise<void>) | undefined,
  { child }: Application,
  { notebook, recoveries, killed }: Figures,
) {
  storm.isDisturbed = true;
  const began = performance.now();
  await crash?.();
  const before = notebook.acknowledged.size;
  while (notebook.acknowledged.size === before && performance.now() - began < 30_000) {
    await pause(10);
  }
  recoveries.push(performance.now() - began);
  storm.isOver = true;
  await storm.ended;
  killed.database += 1;
  if (child.exitCode !== null) throw new Error("The application ended with the database");
}

async function endWhileStarting({ settings }: Ground, random: Random, { killed }: Figures) {
  const { child, ended } = launch(settings);
  await pause(random() * longestStartMs);
  child.kill("SIGKILL");
  await ended;
  killed["while starting"] += 1;
}

async function verify(ground: Ground, figures: Figures) {
  const { notebook } = figures;
  const stand = await ground.inspect(() => verifyNothingLost(notebook, ground.stage.rooms));
  figures.unanswered = stand - notebook.acknowledged.size;
  if (notebook.unexpected.length > 0) throw new Error(notebook.unexpected.join("\n"));
}

/** Every line has had an answer or two, and no kind of writing waits for its first yes. */
async function untilBlowing(storm: Storm, notebook: Notebook) {
  const until = performance.now() + 60_000;
  const isBlowing = () =>
    storm.answers >= 24 && kinds.every((kind) => notebook.acknowledgedOf(kind).length > 0);
  while (!isBlowing() && performance.now() < until) await pause(10);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function median(list: number[]): string {
  return seconds(list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
