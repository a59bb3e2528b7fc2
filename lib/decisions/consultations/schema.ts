import { z } from "zod";
import { day, ofProposal } from "../schema";
import { stances } from "./rules";

/** What the forms of consultations may say. */

const id = z.uuid("choose");

/** How many organisations are asked at a time. */
export const mostAsked = 200;

export const consultationForm = z.object({
  ...ofProposal.shape,
  organisations: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(id).min(1, "choose").max(mostAsked),
  ),
  question: z.string().trim().max(2_000).default(""),
  dueOn: day,
});

export const ofConsultation = z.object({ consultationId: id });

const reply = {
  stance: z.enum(stances, "choose"),
  text: z.string().trim().max(5_000).default(""),
};

export const replyForm = z.object({ requestId: id, ...reply });

export const linkReplyForm = z.object({ token: z.string().max(100), ...reply });
