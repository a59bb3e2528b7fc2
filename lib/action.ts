import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Answer } from "./answer";
import {
  type AuditDetail,
  type AuditHead,
  lockInitiative,
  recordDeeds,
  type Transaction,
} from "./audit";
import { db } from "./db";
import { readForm, type Typed, typedValues } from "./form-data";
import { inTurn } from "./in-turn";
import { wasReadySince } from "./launch/health";
import type { Member } from "./member";
import { atNamedFields, withNamed } from "./organisation/find-named";
import { type Deed, may, type Subject } from "./policy";
import { Refusal, refusalFromDatabase } from "./refusal";
import { currentMember } from "./session";

/** What a deed has at hand while it runs: one transaction, behind the initiative's lock. */
export type DeedContext = {
  transaction: Transaction;
  member: Member;
  /** The moment after the lock was taken: later than every deed before this one. */
  now: Date;
  /** Adds further audit rows, for a deed that does several things (an import, an adopted decision). */
  record: (...records: (DeedRecord & { deed: string })[]) => Promise<void>;
};

/** What the audit row says of the deed: ids and figures only. */
export type DeedRecord = {
  subjectType: string;
  subjectId: string;
  details?: Record<string, AuditDetail>;
};

/** What a deed gives back: its audit row, and where to go or what to say. */
export type Done = DeedRecord & {
  /** A path to go to, for example the page of what was made. */
  to?: string;
  /** A key under `done` in the messages, said on the page where the form stands. */
  message?: string;
};

type MemberDeed<Schema extends z.ZodType, Found> = {
  input: Schema;
  /** Finds the subject in the member's initiative; null is "not found". */
  find: (context: DeedContext, input: z.output<Schema>) => Promise<Found | null>;
  /** What the policy asks about the subject; by default the subject itself. */
  subject?: (found: Found) => Subject;
  /** Every page that shows what is done here follows it by itself (lib/live): none is drawn anew for it. */
  isFollowedLive?: boolean;
  run: (context: DeedContext, input: z.output<Schema>, found: Found) => Promise<Done>;
};

export type MemberAction = (
  slug: string,
  previous: Answer | null,
  data: FormData,
) => Promise<Answer>;

/**
 * How every deed runs: session, member, form, and then in one transaction behind the initiative's
 * lock: the subject, the power, the rules and the writes, the audit row. A Refusal rolls all of it
 * back and is answered as a sentence with what was typed; a bug throws.
 * Bind the slug on the server: `action={castVote.bind(null, slug)}`.
 */
export function memberAction<Schema extends z.ZodType, Found>(
  deed: Deed,
  deedParts: MemberDeed<Schema, Found>,
): MemberAction {
  const { input, find, subject = (found) => found as Subject, isFollowedLive, run } = deedParts;
  return async (slug, _previous, data) => {
    const typed = readForm(data);
    const outcome = await attempt(typed, async () => {
      const asked = typeof slug === "string" ? await currentMember(slug) : null;
      if (!asked) throw new Refusal("not-found");
      const parsed = parse(input, await withNamed(typed, asked.initiativeId));
      return inInitiative(asked, deed, typed.deedKey, async (context) => {
        const found = await find(context, parsed);
        if (found === null) throw new Refusal("not-found");
        if (!may(context.member, deed, subject(found))) throw new Refusal("not-allowed");
        return run(context, parsed, found);
      });
    });
    if ("answer" in outcome) return outcome.answer;
    if (!isFollowedLive) revalidatePath(`/initiatives/${slug}`, "layout");
    return conclude(outcome.done);
  };
}

/** For a deed that makes something new or concerns the whole initiative: there is no subject to find. */
export async function theInitiative(): Promise<Record<string, never>> {
  return {};
}

/** The answer to a deed that was refused, or what it did. Bugs pass through. */
export async function attempt<Result>(
  typed: Typed,
  deed: () => Promise<Result>,
): Promise<{ done: Result } | { answer: Answer }> {
  const began = performance.now();
  try {
    return { done: await deed() };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalFromDatabase(error);
    if (refusal) return { answer: await refused(refusal, typed) };
    // Nobody's mistake: the form stays as it is, and its key keeps a second try from doing it twice.
    const isNobodys = isTooBusy(error) || !(await wasReadySince(began));
    if (isNobodys) return { answer: await refused(new Refusal("unavailable"), typed) };
    throw error;
  }
}

/** Prisma's code for a transaction that could not begin, or end, in its time: the queue was too long. */
function isTooBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2028";
}

/** Says what was done, or goes where the deed leads. */
export async function conclude(done: { to?: string; message?: string }): Promise<Answer> {
  if (done.to) redirect(done.to);
  if (!done.message) return { ok: true };
  const say = await getTranslations("done");
  return { ok: true, message: say(done.message as never) };
}

/** The form as its schema reads it. Throws a Refusal that names each wrong field. */
export function parse<Schema extends z.ZodType>(schema: Schema, typed: Typed): z.output<Schema> {
  const result = schema.safeParse(typed.fields);
  if (result.success) return result.data;
  throw new InvalidForm(result.error.issues);
}

/** Wrong input: each issue's message is a key under `validation`. */
export class InvalidForm extends Refusal {
  constructor(readonly issues: z.core.$ZodIssue[]) {
    super("check-fields");
  }
}

/** Behind the lock the member is read again: a seat may have ended while the deed stood in the queue. */
async function inInitiative(
  asked: Member,
  deed: Deed,
  deedKey: string | null,
  run: (context: DeedContext) => Promise<Done>,
): Promise<Done> {
  const deedIn = async (transaction: Transaction): Promise<Done> => {
    const locked = await lockInitiative(transaction, asked.initiativeId);
    const now = new Date();
    const member = locked && (await currentMember(asked.slug, transaction, now));
    if (!member) throw new Refusal("not-found");
    const before = deedKey && (await alreadyDone(transaction, member, deed, deedKey));
    if (before) return before;
    let head: AuditHead = locked;
    const record = async (
      ...entries: (DeedRecord & { deed: string; deedKey?: string | null })[]
    ) => {
      const records = entries.map((entry) => ({ ...entry, personId: member.personId }));
      head = await recordDeeds(transaction, head, records, now);
    };
    const done = await run({ transaction, member, now, record });
    const { to, message, details, ...rest } = done;
    const told: DeedRecord["details"] = to === undefined ? details : { ...details, to };
    await record({ ...rest, deed, details: told ?? {}, deedKey });
    return done;
  };
  return inTurn(asked.initiativeId, () => db().$transaction(deedIn));
}

/** The same form sent twice: the second time leads where the first did, or says that it is done, and does nothing. */
async function alreadyDone(
  transaction: Transaction,
  member: Member,
  deed: Deed,
  deedKey: string,
): Promise<Done | null> {
  const entry = await transaction.auditEntry.findFirst({
    where: { initiativeId: member.initiativeId, deedKey, deed, personId: member.personId },
    select: { subjectType: true, subjectId: true, details: true },
  });
  if (!entry) return null;
  const details = entry.details as Record<string, AuditDetail>;
  const to = typeof details.to === "string" ? details.to : undefined;
  const answer = to === undefined ? { message: "already-done" } : { to };
  return { subjectType: entry.subjectType, subjectId: entry.subjectId, ...answer };
}

/** What the reader is told of a refusal: a sentence, one at each field it names, and what was typed. */
export async function refused(refusal: Refusal, typed: Typed): Promise<Answer> {
  const say = await getTranslations();
  const fields: Record<string, string> = {};
  for (const [field, reason] of Object.entries(refusal.fields)) {
    fields[field] = say(`refusals.${reason}`);
  }
  if (refusal instanceof InvalidForm) {
    for (const issue of refusal.issues) {
      const field = String(issue.path[0] ?? "");
      fields[field] ??= sentenceFor(issue, say);
    }
  }
  return {
    ok: false,
    reason: refusal.reason,
    message: say(`refusals.${refusal.reason}`, refusal.values),
    fields: atNamedFields(fields, typed),
    values: typedValues(typed),
  };
}

type Say = Awaited<ReturnType<typeof getTranslations<never>>>;

/** A schema's own message is a key; what zod says by itself becomes one of three plain sentences. */
function sentenceFor(issue: z.core.$ZodIssue, say: Say): string {
  const key = `validation.${issue.message}`;
  if (say.has(key as never)) return say(key as never);
  if (issue.code === "too_big") return say("validation.too-long", { most: Number(issue.maximum) });
  if (issue.code === "too_small") return say("validation.required");
  return say("validation.not-understood");
}
