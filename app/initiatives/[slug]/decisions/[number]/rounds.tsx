import { getTranslations } from "next-intl/server";
import { RewordForm } from "@/components/decisions/reword-form";
import { Rounds } from "@/components/decisions/rounds";
import { Panel } from "@/components/ui/panel";
import { dayOf } from "@/lib/dates";
import { rewordProposal } from "@/lib/decisions/rounds/actions";
import { isPaused } from "@/lib/decisions/rounds/rules";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** The rounds that are over, with every name: members see all of it. */
export function PastRounds({ proposal, now }: About) {
  if (!proposal.opening) return null;
  const rounds = proposal.rounds.map((round) => ({
    ...round,
    votes: round.votes.map(({ person, ...vote }) => ({
      ...vote,
      personName: person?.name ?? null,
    })),
  }));
  return <Rounds rounds={rounds} text={proposal.text} rule={proposal.opening.rule} now={now} />;
}

/** Between two rounds: the proposer takes in what was in the way. */
export async function Rewording({ member, proposal, now }: About) {
  const say = await getTranslations("decisions.rounds.form");
  const mayReword = may(member, "proposal.reword", subjectOf(proposal));
  if (!mayReword || !proposal.rounds.some(isPaused)) return null;
  return (
    <Panel>
      <h2 className="mb-3">{say("title")}</h2>
      <RewordForm
        action={rewordProposal.bind(null, member.slug)}
        proposalId={proposal.id}
        text={proposal.text}
        today={dayOf(now)}
      />
    </Panel>
  );
}
