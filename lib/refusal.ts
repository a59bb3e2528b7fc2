/** A reason is a key under `refusals` in the messages; the screen shows its sentence. */
export const refusalReasons = [
  "not-found",
  "not-allowed",
  "check-fields",
  "too-many-attempts",
  "unavailable",
  "wrong-credentials",
  "link-used-or-expired",
  "email-taken",
  "password-wrong",
  "password-too-short",
  "password-too-long",
  "password-common",
  "password-repeats",
  "password-about-you",
  "acknowledgement-missing",
  "name-taken",
  "period-backwards",
  "period-overlaps",
  "seat-taken",
  "seat-ended",
  "seat-for-nobody",
  "deputy-needs-seat",
  "role-has-no-vote",
  "backbone-cannot-vote",
  "backbone-exists",
  "steering-exists",
  "group-closed",
  "group-has-open-seats",
  "structure-by-decision",
  "person-removed",
  "already-member",
  "no-address",
  "person-exists",
  "invitation-for-nothing",
  "seat-of-another-organisation",
  "invited-seat-gone",
  "strategy-not-by-backbone",
  "strategy-frozen",
  "strategy-empty",
  "not-by-backbone",
  "pen-is-given",
  "not-in-force",
  "not-a-party",
  "already-behind",
  "not-behind",
  "input-on-behalf",
  "input-answered",
  "input-withdrawn",
  "words-changed",
  "not-to-tidy",
  "proposal-not-draft",
  "proposal-not-submitted",
  "proposal-closed",
  "proposal-not-open",
  "proposal-decided",
  "proposal-withdrawn",
  "closing-in-the-past",
  "holder-has-voted",
  "not-your-vote",
  "not-your-seat",
  "recused",
  "already-recused",
  "proxy-votes",
  "proxy-not-allowed",
  "proxy-to-oneself",
  "proxy-receiver-cannot",
  "proxy-chain",
  "proxy-too-many",
  "effect-impossible",
  "no-voting-seats",
  "no-partners",
  "no-steering-group",
  "vote-is-counted",
  "nothing-in-the-way",
  "matter-gone",
  "may-not-propose",
  "notice-too-short",
  "notice-not-over",
  "ballot-needed",
  "ballot-is-in",
  "ballot-ranks-twice",
  "ballot-too-many",
  "code-taken",
  "no-candidates",
  "candidate-twice",
  "one-option",
  "one-place-only",
  "candidacy-is-voted-on",
  "presence-not-asked",
  "threshold-out-of-reach",
  "matrix-knows-none",
  "matrix-frozen",
  "matrix-incomplete",
  "matrix-as-before",
  "chain-nothing-decided",
  "chain-text-by-version",
  "chain-ended",
  "chain-only-reopen",
  "chain-under-its-row",
  "chain-reason",
  "chain-frozen",
  "proposal-awaits",
  "proposal-not-between-rounds",
  "wording-as-before",
  "review-date-missing",
  "consultation-too-short",
  "topic-excluded",
  "advice-not-asked",
  "advice-not-heard",
  "decided-by-one",
  "mandate-too-small",
  "mandate-over",
  "mandate-not-yours",
  "mandate-no-row",
  "mandate-incomplete",
  "choice-not-offered",
  "objection-needs-harm",
  "objection-needs-reason",
  "block-needs-reason",
  "closing-only-in-time",
  "closing-when-all-voted",
  "extension-not-allowed",
  "extension-only-once",
  "extension-not-later",
  "extension-too-long",
  "text-is-voted-on",
  "text-too-long",
  "passage-changed",
  "nobody-called-so",
  "draft-not-shared",
  "amendment-answered",
  "amendment-needs-reason",
  "amendment-stale",
  "annex-empty",
  "annex-too-large",
  "annex-too-many",
  "annex-type",
  "annex-frozen",
  "follow-up-next",
  "follow-up-past",
  "follow-up-done",
  "follow-up-of-nothing",
  "ratification-whole",
  "ratification-day",
  "ratification-late",
  "ratification-not-over",
  "ratification-overtaken",
  "ratification-frozen",
  "minority-only-against",
  "statement-given",
  "vote-is-kept",
  "record-is-kept",
  "owner-not-backbone",
  "one-owner",
  "owner-not-steering",
  "report-percent",
  "report-not-latest",
  "report-not-owed",
  "not-your-organisation",
  "nobody-to-remind",
  "already-reminded",
  "no-mail-server",
  "assignee-not-backbone",
  "already-done",
  "file-empty",
  "file-not-a-spreadsheet",
  "file-too-large",
  "file-too-many-rows",
  "import-needs-you",
  "import-out-of-date",
  "import-structure-locked",
  "import-built-on",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/**
 * Something a person can understand and act on: thrown by rules and deeds, shown as a sentence
 * beside the field it names (`fields`: field name -> reason) or above the form.
 */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly fields: Record<string, RefusalReason> = {},
    /** What the sentence names. */
    readonly values: Record<string, string> = {},
  ) {
    super(reason);
    this.name = "Refusal";
  }
}

/** What the database's own constraints say, in the words of the house. */
const constraints: Record<string, RefusalReason> = {
  participation_period: "period-backwards",
  affiliation_period: "period-backwards",
  seat_period: "period-backwards",
  holding_period: "period-backwards",
  initiator_period: "period-backwards",
  group_period: "period-backwards",
  activity_period: "period-backwards",
  participation_overlap: "period-overlaps",
  affiliation_overlap: "period-overlaps",
  holding_overlap: "seat-taken",
  seat_for_somebody: "seat-for-nobody",
  seat_deputy_for: "deputy-needs-seat",
  seat_vote_by_role: "role-has-no-vote",
  backbone_seat_has_no_vote: "backbone-cannot-vote",
  vote_once_per_seat: "holder-has-voted",
  vote_once_per_organisation: "holder-has-voted",
  vote_fits_rule: "choice-not-offered",
  backbone_casts_no_vote: "backbone-cannot-vote",
  vote_is_kept: "vote-is-kept",
  vote_fits_round: "choice-not-offered",
  round_is_over: "proposal-closed",
  advice_was_heard: "advice-not-heard",
  mandate_within: "mandate-too-small",
  mandate_is_over: "mandate-over",
  mandate_period: "period-backwards",
  round_is_kept: "record-is-kept",
  rounds_within_rule: "record-is-kept",
  wording_is_kept: "record-is-kept",
  text_is_voted_on: "text-is-voted-on",
  amendment_is_kept: "amendment-answered",
  amendment_changes: "wording-as-before",
  amendment_answer_says_why: "amendment-needs-reason",
  recusal_once_per_seat: "already-recused",
  recusal_once_per_organisation: "already-recused",
  proxy_once_per_seat: "proxy-votes",
  proxy_once_per_organisation: "proxy-votes",
  proxy_of_one: "proxy-to-oneself",
  proxy_to_another: "proxy-to-oneself",
  proxy_is_no_chain: "proxy-chain",
  decision_is_kept: "record-is-kept",
  rows_are_kept: "record-is-kept",
  strategy_author_not_backbone: "strategy-not-by-backbone",
  passage_author_not_backbone: "strategy-not-by-backbone",
  pen_not_backbone: "not-by-backbone",
  input_not_by_backbone: "not-by-backbone",
  endorsed_once: "already-behind",
  endorsement_is_kept: "record-is-kept",
  endorsement_of_adopted: "not-in-force",
  input_on_behalf: "input-on-behalf",
  input_is_kept: "record-is-kept",
  answer_has_reason: "check-fields",
  tidying_keeps_words: "words-changed",
  strategy_is_frozen: "strategy-frozen",
  matrix_is_frozen: "matrix-frozen",
  chain_is_frozen: "chain-frozen",
  annex_is_frozen: "annex-frozen",
  annex_size: "annex-too-large",
  threshold_can_be_reached: "threshold-out-of-reach",
  follow_up_says_when: "follow-up-next",
  chain_needs_reason: "chain-reason",
  ratification_term_is_frozen: "ratification-frozen",
  activity_has_one_owner: "one-owner",
  activity_owner_not_backbone: "owner-not-backbone",
  report_percent: "report-percent",
  task_serves_one: "check-fields",
  Organisation_initiativeId_name_key: "name-taken",
  Group_initiativeId_name_key: "name-taken",
  Activity_initiativeId_title_key: "name-taken",
  Account_email_key: "email-taken",
  Person_initiativeId_accountId_key: "already-member",
};

/**
 * Turns a constraint that the database upheld into a Refusal, so that a race shows a sentence.
 * Null when the error is our own mistake.
 */
export function refusalFromDatabase(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const told = `${error.message} ${JSON.stringify(error, Object.getOwnPropertyNames(error))} ${causeOf(error)}`;
  for (const [constraint, reason] of Object.entries(constraints)) {
    if (told.includes(constraint)) return new Refusal(reason);
  }
  return isUniqueViolation(error) ? uniqueRefusal(error) : null;
}

function causeOf(error: Error): string {
  const cause = error.cause;
  return cause instanceof Error
    ? `${cause.message} ${JSON.stringify(cause, Object.getOwnPropertyNames(cause))}`
    : "";
}

/** Prisma's code for a unique constraint. */
function isUniqueViolation(error: Error): boolean {
  return "code" in error && error.code === "P2002";
}

function uniqueRefusal(error: Error): Refusal {
  const fields = uniqueFields(error);
  return new Refusal(fields.includes("name") ? "name-taken" : "already-done");
}

/** The columns that may not be the same twice; the driver gives them as the database quotes them. */
function uniqueFields(error: Error & { meta?: UniqueMeta }): string[] {
  const fields = error.meta?.driverAdapterError?.cause?.constraint?.fields ?? [];
  return fields.map((field) => field.replaceAll('"', ""));
}

type UniqueMeta = {
  driverAdapterError?: { cause?: { constraint?: { fields?: string[] } } };
};
