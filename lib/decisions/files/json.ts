import { dayOf, isoDay } from "@/lib/dates";
import type { ListedDecision, RevealedDecision } from "../reveal";

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
      outcome: "adopted" | "rejected" | "lapsed";
      /** Adopted, and not ended by a later decision. */
      holds: boolean;
      decidedBy: string;
      proposedBy: string | null;
      responsible: string | null;
      followUpOn: string | null;
      count: { seats: number; for: number; against: number; abstain: number };
      minorityStatements: { standsFor: string; text: string }[];
    };

/** @param home the address of the register, in front of a decision's number */
export function registerJson(
  initiative: string,
  decisions: (RevealedDecision | ListedDecision)[],
  home: string,
): RegisterJson {
  return {
    ...{ version: 1, initiative, address: home },
    decisions: decisions.map((decision) =>
      decision.isListed ? listed(decision) : published(decision, home),
    ),
  };
}

function listed({ number, decidedOn }: ListedDecision): DecisionJson {
  return { standing: "listed", number, decidedOn: isoDay(decidedOn) };
}

function published(decision: RevealedDecision, home: string): DecisionJson {
  const { number, title, text, kind, matter, outcome, counted, followUpOn } = decision;
  return {
    ...{ standing: "published", id: `urn:uuid:${decision.id}`, number },
    decidedOn: isoDay(dayOf(decision.decidedAt)),
    address: `${home}/${number}`,
    ...{ title, text, kind, matter, outcome },
    holds: outcome === "adopted" && !decision.isEnded,
    decidedBy: decision.decidingGroupName,
    proposedBy: decision.groupName ?? decision.organisationName,
    responsible: decision.responsibleName,
    followUpOn: followUpOn && isoDay(new Date(followUpOn)),
    count: { seats: counted.seats, ...pick(counted.tally) },
    minorityStatements: decision.minorityStatements.map(({ standsFor, text: said }) => ({
      standsFor,
      text: said,
    })),
  };
}

function pick(tally: { for: number; against: number; abstain: number }) {
  return { for: tally.for, against: tally.against, abstain: tally.abstain };
}
