import { forgetCountsJob } from "@/lib/access/forget-counts";
import { endorsementJob } from "@/lib/agenda/jobs";
import { dailyCopyJob } from "@/lib/backup/daily";
import { annexJob } from "@/lib/decisions/annexes/jobs";
import { closingJob, decisionDaysJob, reminderJob } from "@/lib/decisions/jobs";
import { planAnewJob } from "@/lib/embedded/plan-anew";
import { mailJob } from "@/lib/information/mail";
import { notesJob, termsJob } from "@/lib/organisation/jobs";

/** Work that the server does by itself. `run` must do no harm if another copy runs it too. */
export type Job = { name: string; everyMs: number; run(): Promise<void> };

const jobs: Job[] = [
  closingJob,
  reminderJob,
  decisionDaysJob,
  endorsementJob,
  termsJob,
  notesJob,
  mailJob,
  annexJob,
  forgetCountsJob,
  dailyCopyJob,
  planAnewJob,
];

/**
 * Starts the periodic work: each job at once, and again `everyMs` after it ended, so a slow job
 * never overlaps itself. A failure is logged and tried again at the next turn.
 * `stop` starts nothing more and waits for what is running.
 */
export function startWork(list: Job[] = jobs): { stop(): Promise<void> } {
  const rounds = list.map(startRounds);
  return { stop: async () => void (await Promise.all(rounds.map((round) => round.stop()))) };
}

function startRounds(job: Job) {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const turn = async () => {
    await attempt(job);
    if (!stopped) timer = setTimeout(begin, job.everyMs);
  };
  const begin = () => {
    running = turn();
  };
  begin();
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
  return { stop };
}

async function attempt(job: Job) {
  try {
    await job.run();
  } catch (error) {
    console.error(`The work "${job.name}" failed and will be tried again:`, error);
  }
}
