import { db } from "@/lib/db";
import type { Job } from "@/lib/launch/work";
import { remindOfAdvice } from "./advice/notices";
import { remindOfConsultations } from "./consultations/notices";
import { remindOfFollowUps } from "./follow-up/notices";
import { closeDue } from "./mutations";
import { remindOfVotes } from "./notices";
import { remindOfRatifications } from "./ratification/notices";

/** Counts the votes whose time has come. Two seconds: people look at the page and wait. */
export const closingJob: Job = {
  name: "closing votes",
  everyMs: 2_000,
  run: async () => void (await closeDue(db(), new Date())),
};

/** Reminds those who have not voted or given their advice, a day before closing. */
export const reminderJob: Job = {
  name: "reminding of votes",
  everyMs: 60_000,
  run: async () => {
    const now = new Date();
    await remindOfVotes(db(), now);
    await remindOfAdvice(db(), now);
  },
};

/** Reminds of what must be ratified, followed up or replied to soon. */
export const decisionDaysJob: Job = {
  name: "reminding of decisions' days",
  everyMs: 10 * 60_000,
  run: async () => {
    const now = new Date();
    await remindOfRatifications(db(), now);
    await remindOfFollowUps(db(), now);
    await remindOfConsultations(db(), now);
  },
};
