import { dayOf, isoDay } from "@/lib/dates";
import { endedBy } from "../chain/columns";
import type { ChainKind } from "../chain/rules";
import { type Say, whoDecides } from "../record-words";
import type { ListedDecision, RevealedDecision } from "../reveal";
import type { Tally } from "../rules";
import type { DecisionRule } from "../voting-rules";
import { chosenNames } from "./chosen";

/**
 * The register for programs, newest first. These types are its documentation: days are ISO 8601,
 * addresses whole, and a change that would break a reader is a new version.
 */
export type RegisterJson = {
  version: 1;
  initiative: string;
  address: string;
  decisions: DecisionJson[];
};

type DecisionJson =
  | { standing: "listed"; number: number; decidedOn: string }
  | {
      standing: "published";
      /** `urn:uuid:…`, the same for ever. */
      id: string;
      number: number;
      decidedOn: string;
      address: string;
      title: string;
      text: string;
      kind: string;
      matter: string;
      /** The version of the decision matrix that it was taken under. */
      matrixVersion: number;
      procedure: DecisionRule["procedure"];
      /** Whose votes are counted. */
      electorate: "seats" | "organisations";
      outcome: "adopted" | "rejected" | "lapsed";
      /** Adopted, and not ended by a later decision. */
      holds: boolean;
      decidedBy: string;
      proposedBy: string | null;
      responsible: string | null;
      followUpOn: string | null;
      /** Where ballots are put in, `for` is how many there were. */
      count: { seats: number; for: number; against: number; abstain: number; aside: number };
      /** Who was elected or what comes first, where ballots choose. */
      chosen: string[];
      minorityStatements: { standsFor: string; text: string }[];
      /** The later decision by which it no longer holds, where everybody may read that. */
      endedBy: ChainJson | null;
      /** The earlier decision that it is about. */
      about: ChainJson | null;
      ratification: {
        ratifier: string;
        dueOn: string;
        outcome: "ratified" | "refused" | "lapsed" | null;
        on: string | null;
      } | null;
      /** The seats that were out of the vote. */
      recusals: { standsFor: string; reason: string }[];
      /** When the vote was to close before it was given more time. */
      extension: { before: string; reason: string } | null;
      /** When the vote was to close, where it was closed before that. */
      closedBefore: string | null;
      /** Who was asked beforehand, where everybody may know it; a stance of null: no reply. */
      consultations: {
        from: string;
        until: string;
        replies: {
          organisation: string;
          stance: "agree" | "remarks" | "against" | null;
          text: string;
        }[];
      }[];
      followUps: { on: string; text: string; isDone: boolean; nextOn: string | null }[];
    };

/** `supersedes`, `amends` or `reverses`, and the number of the other decision. */
type ChainJson = { how: ChainKind; number: number };

/**
 * @param home the address of the register, in front of a decision's number
 * @param say names those who decided where it was no group
 */
export function registerJson(
  initiative: string,
  decisions: (RevealedDecision | ListedDecision)[],
  home: string,
  say: Say,
): RegisterJson {
  return {
    ...{ version: 1, initiative, address: home },
    decisions: decisions.map((decision) =>
      decision.isListed ? listed(decision) : published(decision, home, say),
    ),
  };
}

function listed({ number, decidedOn }: ListedDecision): DecisionJson {
  return { standing: "listed", number, decidedOn: isoDay(decidedOn) };
}

function published(decision: RevealedDecision, home: string, say: Say): DecisionJson {
  const { number, title, text, kind, matter, matrixVersion, outcome, holds, counted } = decision;
  const { rule, followUpOn } = decision;
  return {
    ...{ standing: "published", id: `urn:uuid:${decision.id}`, number },
    decidedOn: isoDay(dayOf(decision.decidedAt)),
    address: `${home}/${number}`,
    ...{ title, text, kind, matter, matrixVersion, outcome, holds },
    ...{ procedure: rule.procedure, electorate: rule.electorate ?? "seats" },
    decidedBy: whoDecides(decision.rule, decision.decidingGroupName, say),
    proposedBy: decision.groupName ?? decision.organisationName,
    responsible: decision.responsibleName,
    followUpOn: followUpOn && isoDay(new Date(followUpOn)),
    count: { seats: counted.seats, ...pick(counted.tally) },
    chosen: chosenNames(decision),
    minorityStatements: decision.minorityStatements.map(({ standsFor, text: said }) => ({
      standsFor,
      text: said,
    })),
    ...courseOf(decision),
  };
}

function courseOf(decision: RevealedDecision) {
  const { ratification, recusals, extension, early, consultations, followUps } = decision;
  const moment = (text: string) => new Date(`${text}Z`);
  return {
    endedBy: chained(endedBy(decision.later)),
    about: chained(decision.earlier),
    ratification: ratification && {
      ...{ ratifier: ratification.ratifier, dueOn: ratification.dueOn },
      ...{ outcome: ratification.outcome, on: ratification.on },
    },
    recusals: recusals.map(({ standsFor, reason }) => ({ standsFor, reason })),
    extension: extension && {
      before: moment(extension.before).toISOString(),
      reason: extension.reason,
    },
    closedBefore: early?.closesAt.toISOString() ?? null,
    consultations: consultations.map(({ at, endedAt, requests }) => ({
      ...{ from: isoDay(dayOf(moment(at))), until: isoDay(dayOf(moment(endedAt))) },
      replies: requests.map(({ organisationName: organisation, stance, text }) => ({
        ...{ organisation, stance, text },
      })),
    })),
    followUps: followUps.map(({ at, text, isDone, nextOn }) => ({
      ...{ on: isoDay(dayOf(moment(at))), text, isDone, nextOn },
    })),
  };
}

function chained(one: { chainKind: ChainKind; number: number } | null): ChainJson | null {
  return one && { how: one.chainKind, number: one.number };
}

function pick({ aside = 0, ...tally }: Tally) {
  return { for: tally.for, against: tally.against, abstain: tally.abstain, aside };
}
