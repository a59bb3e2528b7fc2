import { type Member, type Role, roles } from "./member";

/**
 * Who may do what: one table, readable by members on a page of their own.
 * What must also be true of the thing itself (is it open, is it a draft) is in the domains' rules.
 */

/** What a deed is done to, as far as the table needs to know it. */
export type Subject = {
  authorId?: string | null;
  personId?: string | null;
  organisationId?: string | null;
  ownerOrganisationId?: string | null;
  ownerGroupId?: string | null;
  decidingGroupId?: string | null;
  inputAuthorId?: string | null;
  /** Who was asked to write a draft of the strategy down for all. */
  penHolderId?: string | null;
  /** Who votes on it, once it is put on. */
  electorate?: "seats" | "organisations";
  /** The member leads the wedding exercise, or is in its room in any way. */
  facilitates?: boolean;
  isInRoom?: boolean;
  takesPart?: boolean;
  /** Does somebody hold the organisation's voting seat in the steering group today? */
  hasSteeringSeat?: boolean;
};

/** Each condition has a sentence of its own in the messages (`policy.conditions`). */
export const conditions = {
  /** Until the steering group's first decision. */
  bootstrap: (member: Member) => member.isBootstrap,
  "own-proposal": (member: Member, subject: Subject) => subject.authorId === member.personId,
  "own-person": (member: Member, subject: Subject) => subject.personId === member.personId,
  "own-organisation": (member: Member, subject: Subject) => actsFor(member, subject.organisationId),
  "own-activity": (member: Member, subject: Subject) =>
    actsFor(member, subject.ownerOrganisationId) || sitsIn(member, subject.ownerGroupId),
  "own-input": (member: Member, subject: Subject) => subject.inputAuthorId === member.personId,
  "pen-holder": (member: Member, subject: Subject) => subject.penHolderId === member.personId,
  /**
   * Whoever can bind an organisation: the holder of its voting seat in the steering group, chosen to
   * commit it. Where nobody holds one, whoever acts on its behalf; there is nobody nearer.
   */
  "commits-organisation": (member: Member, subject: Subject) =>
    subject.hasSteeringSeat
      ? holdsSteeringSeatOf(member, subject.organisationId)
      : actsFor(member, subject.organisationId),
  /** Where organisations vote; who can bind which of them is in lib/decisions/representatives.ts. */
  "partners-decide": (member: Member, subject: Subject) =>
    subject.electorate === "organisations" && member.organisations.length + member.seats.length > 0,
  "deciding-group": (member: Member, subject: Subject) => sitsIn(member, subject.decidingGroupId),
  "leads-exercise": (_member: Member, subject: Subject) => subject.facilitates === true,
  "in-exercise": (_member: Member, subject: Subject) => subject.isInRoom === true,
  "seats-in-exercise": (_member: Member, subject: Subject) => subject.takesPart === true,
} as const;

export type Condition = keyof typeof conditions;
export type Grant = { who: readonly Role[]; on?: Condition };
export type Rule = { grants: readonly Grant[]; never?: readonly Role[] };

const everyone: readonly Role[] = roles;
const steering: readonly Role[] = [
  "steering-chair",
  "steering-deputy-chair",
  "steering-member",
  "steering-deputy",
];
/** Whoever has a vote: a seat of the group that decides or, where organisations vote, what binds one of them. */
const voters: readonly Grant[] = [
  { who: steering, on: "deciding-group" },
  { who: [...steering, "partner"], on: "partners-decide" },
];
const working: readonly Role[] = ["working-chair", "working-member"];
const backboneOrBootstrap: readonly Grant[] = [
  { who: ["backbone"] },
  { who: ["initiator"], on: "bootstrap" },
];

export const policy = {
  "initiative.read": { grants: [{ who: everyone }] },
  "initiative.describe": { grants: backboneOrBootstrap },
  "initiative.publish": { grants: backboneOrBootstrap },

  "organisation.register": { grants: backboneOrBootstrap },
  "organisation.describe": {
    grants: [...backboneOrBootstrap, { who: ["partner", "sideline"], on: "own-organisation" }],
  },
  /** Relations, and what many think of influence and interest: for those who see whom to talk with. */
  "actor.read": { grants: [...backboneOrBootstrap, { who: steering }] },
  "actor.assess": { grants: [{ who: [...steering, "backbone"] }] },
  "actor.merge": { grants: backboneOrBootstrap },
  "actor.unmerge": { grants: backboneOrBootstrap },
  "person.register": { grants: backboneOrBootstrap },
  "person.describe": { grants: [...backboneOrBootstrap, { who: everyone, on: "own-person" }] },
  "person.consent": { grants: [{ who: everyone, on: "own-person" }] },
  "person.remove": { grants: backboneOrBootstrap },
  "structure.change": { grants: [{ who: ["initiator"], on: "bootstrap" }] },
  "seat.assign": { grants: backboneOrBootstrap },
  "invitation.send": { grants: backboneOrBootstrap },
  "role.acknowledge": { grants: [{ who: everyone, on: "own-person" }] },
  "import.run": { grants: backboneOrBootstrap },
  "import.undo": { grants: backboneOrBootstrap },
  "export.read": {
    grants: [...backboneOrBootstrap, { who: ["steering-chair", "steering-deputy-chair"] }],
  },

  "proposal.write": { grants: [{ who: [...steering, ...working, "partner"] }] },
  "strategy.write": {
    grants: [{ who: [...steering, ...working, "partner"] }, { who: everyone, on: "pen-holder" }],
    never: ["backbone"],
  },
  "pen.give": {
    grants: [{ who: ["steering-chair", "steering-deputy-chair"] }],
    never: ["backbone"],
  },
  "strategy.endorse": {
    grants: [
      {
        who: ["steering-chair", "steering-deputy-chair", "steering-member", "partner"],
        on: "commits-organisation",
      },
    ],
    never: ["backbone"],
  },
  "input.give": {
    grants: [{ who: [...working, "partner"] }],
    never: ["backbone"],
  },
  "input.withdraw": { grants: [{ who: everyone, on: "own-input" }] },
  /** The answer is the steering group's; whoever leads it gives it. */
  "input.answer": {
    grants: [{ who: ["steering-chair", "steering-deputy-chair"] }],
    never: ["backbone"],
  },
  "layout.tidy": { grants: [{ who: ["backbone"] }] },
  "note.take": { grants: [{ who: ["backbone"] }] },
  /** The rules by which others decide are not the neutral secretariat's to write. */
  "matrix.write": {
    grants: [{ who: [...steering, ...working, "partner"] }],
    never: ["backbone"],
  },
  "proposal.edit": { grants: [{ who: everyone, on: "own-proposal" }] },
  "proposal.submit": { grants: [{ who: everyone, on: "own-proposal" }] },
  /** Opening a draft to all members, who may then work on it. */
  "proposal.share": { grants: [{ who: everyone, on: "own-proposal" }] },
  "amendment.propose": { grants: [{ who: [...steering, ...working, "partner"] }] },
  "amendment.withdraw": { grants: [{ who: everyone, on: "own-proposal" }] },
  "amendment.answer": { grants: [{ who: everyone, on: "own-proposal" }] },
  /** Asking organisations, reminding them, and ending it. */
  "consultation.send": {
    grants: [
      { who: everyone, on: "own-proposal" },
      { who: ["backbone"] },
      { who: ["steering-chair"], on: "deciding-group" },
    ],
  },
  "consultation.answer": { grants: [{ who: ["partner", "sideline"], on: "own-organisation" }] },
  "proposal.reword": { grants: [{ who: everyone, on: "own-proposal" }] },
  "advice.ask": { grants: [{ who: everyone, on: "own-proposal" }] },
  "advice.give": { grants: [{ who: everyone, on: "own-person" }] },
  "advice.decide": { grants: [{ who: everyone, on: "own-proposal" }] },
  "mandate.use": { grants: [{ who: everyone, on: "own-person" }] },
  "mandate.report": { grants: [{ who: everyone, on: "own-person" }] },
  "proposal.withdraw": { grants: [{ who: everyone, on: "own-proposal" }] },
  /** Only an adopted one whose effect has become impossible. */
  "proposal.set-aside": {
    grants: [{ who: ["backbone"] }, { who: ["steering-chair"], on: "deciding-group" }],
  },
  "proposal.comment": { grants: [{ who: everyone }] },
  "proposal.open": {
    grants: [{ who: ["backbone"] }, { who: ["steering-chair"], on: "deciding-group" }],
  },
  "vote.cast": { grants: voters, never: ["backbone"] },
  /** Writing down what seats said in the room is minutes, not voting: the secretariat may. */
  "vote.register": {
    grants: [
      { who: ["backbone"] },
      { who: ["steering-chair", "steering-deputy-chair"], on: "deciding-group" },
    ],
  },
  /** One's own seat, or as the chair any seat (lib/decisions/taking-part/actions.ts). */
  "recusal.declare": { grants: voters, never: ["backbone"] },
  "proxy.give": { grants: voters, never: ["backbone"] },
  /** As writing down votes: minutes of the room. */
  "presence.note": {
    grants: [
      { who: ["backbone"] },
      { who: ["steering-chair", "steering-deputy-chair"], on: "deciding-group" },
    ],
  },
  /** Nobody stands against their will. */
  "candidacy.end": {
    grants: [
      { who: everyone, on: "own-person" },
      { who: [...steering, "partner"], on: "commits-organisation" },
    ],
  },
  "decision.close": {
    grants: [{ who: ["steering-chair", "steering-deputy-chair"], on: "deciding-group" }],
    never: ["backbone"],
  },
  /** As closing: the neutral secretariat does not decide how long others vote. */
  "vote.extend": {
    grants: [{ who: ["steering-chair", "steering-deputy-chair"], on: "deciding-group" }],
    never: ["backbone"],
  },
  "decision.publish": {
    grants: [{ who: ["backbone"] }, { who: ["steering-chair"], on: "deciding-group" }],
  },
  /** What somebody outside has said: whoever keeps the records, not whoever waits for it. */
  "ratification.record": {
    grants: [{ who: ["backbone"] }, { who: ["steering-chair"], on: "deciding-group" }],
  },
  /** Those who see to it know what came of it; the secretariat keeps it going. */
  "follow-up.write": {
    grants: [
      { who: ["backbone"] },
      { who: ["steering-chair"], on: "deciding-group" },
      { who: ["partner", "sideline"], on: "own-organisation" },
    ],
  },
  "minority.state": { grants: voters, never: ["backbone"] },

  "exercise.prepare": {
    grants: [...backboneOrBootstrap, { who: ["steering-chair", "steering-deputy-chair"] }],
  },
  "exercise.lead": { grants: [{ who: everyone, on: "leads-exercise" }] },
  /** Writing the guest list and seating the actors alone. */
  "exercise.seat-alone": { grants: [{ who: everyone, on: "seats-in-exercise" }] },
  /** The shared plan: whoever is in the room moves cards and says why. */
  "exercise.seat": { grants: [{ who: everyone, on: "in-exercise" }] },
  "exercise.invite": { grants: [{ who: everyone, on: "in-exercise" }] },
  "exercise.propose": {
    grants: [{ who: [...steering, ...working, "partner"], on: "in-exercise" }],
    never: ["backbone"],
  },
  "exercise.set-up": { grants: [{ who: ["initiator"], on: "bootstrap" }] },
  /** With the link in the invitation, or signed in for the own organisation. */
  "exercise.answer": { grants: [{ who: ["partner", "sideline"], on: "own-organisation" }] },

  "activity.register": {
    grants: [
      ...backboneOrBootstrap,
      { who: ["partner", ...working, ...steering], on: "own-activity" },
    ],
  },
  "activity.edit": {
    grants: [
      ...backboneOrBootstrap,
      { who: ["partner", ...working, ...steering], on: "own-activity" },
    ],
  },
  "status.report": {
    grants: [
      ...backboneOrBootstrap,
      { who: ["partner", ...working, ...steering], on: "own-activity" },
    ],
  },
  "reminder.send": { grants: [{ who: ["backbone"] }] },
  "task.manage": { grants: [{ who: ["backbone"] }] },
  "audit.read": { grants: [{ who: everyone }] },
} as const satisfies Record<string, Rule>;

export type Deed = keyof typeof policy;
export const deeds = Object.keys(policy) as Deed[];

/** A deed's row of the table, for the page that shows it in words. */
export function ruleOf(deed: Deed): Rule {
  return policy[deed];
}

/**
 * May this member do this deed to this subject? A condition about a subject that is not given is
 * not met, so a forgotten subject refuses.
 */
export function may(member: Member, deed: Deed, subject: Subject = {}): boolean {
  const rule: Rule = policy[deed];
  if (rule.never?.some((role) => member.roles.includes(role))) return false;
  return rule.grants.some(
    (grant) =>
      grant.who.some((role) => member.roles.includes(role)) &&
      (grant.on === undefined || conditions[grant.on](member, subject)),
  );
}

function actsFor(member: Member, organisationId: string | null | undefined): boolean {
  return member.organisations.some((one) => one.organisationId === organisationId);
}

function holdsSteeringSeatOf(member: Member, organisationId: string | null | undefined): boolean {
  return member.seats.some(
    (seat) =>
      seat.groupKind === "steering" && seat.isVoting && seat.organisationId === organisationId,
  );
}

function sitsIn(member: Member, groupId: string | null | undefined): boolean {
  return member.seats.some((seat) => seat.groupId === groupId);
}
