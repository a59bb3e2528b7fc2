import { getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import { Disclosure } from "@/components/ui/disclosure";
import { standDown } from "@/lib/decisions/elections/actions";
import { optionsOf } from "@/lib/decisions/impossible";
import { type About, consequencesOf } from "./about";

/** A candidate, or whoever acts for one, may say no until the vote is put on. */
export async function OwnCandidacy({ member, proposal, state, now }: About) {
  const isElection = proposal.kind === "elect" || proposal.kind === "elect_backbone";
  if (!isElection || (state !== "submitted" && state !== "draft")) return null;
  const say = await getTranslations("decisions.candidacy");
  const { effect, facts } = await consequencesOf(member, proposal, now);
  const own = new Set([
    member.personId,
    ...member.organisations.map(({ organisationId }) => organisationId),
    ...member.seats.flatMap(({ isVoting, organisationId }) => (isVoting && organisationId) || []),
  ]);
  return optionsOf(effect, facts)
    .filter(({ id }) => own.has(id))
    .map(({ id, name }) => (
      <Disclosure key={id} summary={`${say("title")}: ${name}`}>
        <DeedForm
          action={standDown.bind(null, member.slug)}
          proposalId={proposal.id}
          variant="plain"
          submit={say("submit", { name })}
        >
          <input type="hidden" name="candidate" value={id} />
          <p>{say("what", { name })}</p>
        </DeedForm>
      </Disclosure>
    ));
}
