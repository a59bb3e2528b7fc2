import { useTranslations } from "next-intl";
import { useChoiceWords, wordedProcedure } from "@/components/decisions/choice-words";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { isByBallot } from "@/lib/decisions/elections/rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import type { Choice } from "@/lib/decisions/rules";
import type { VoteWay } from "@/lib/decisions/taking-part/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";

type Ballot = {
  standsFor: string;
  personName: string | null;
  asDeputy: boolean;
  asProxy: boolean;
  registered: VoteWay | null;
  choice: Choice;
  reason: string;
};
type Statement = { standsFor: string; personName: string | null; text: string };

/** Which seats voted what and why; people are named only where they agreed to it. */
export function PublicBallots({
  votes,
  statements,
  rule,
  round = 1,
}: {
  votes: Ballot[];
  statements: Statement[];
  rule: DecisionRule;
  round?: number;
}) {
  const say = useTranslations("public.ballots");
  const seatsAnswered = choicesIn(rule, round).length > 0;
  const procedure = wordedProcedure(rule, round);
  const { said } = useChoiceWords(rule, round);
  const isSecret = isByBallot(rule);
  const title = say(isSecret ? "titleSecret" : "title");
  return (
    <>
      {seatsAnswered && (
        <Section title={title} intro={votes.length === 0 ? say("none") : undefined}>
          {votes.length > 0 && (
            <Table caption={title} hideCaption>
              <thead>
                <tr>
                  <th scope="col">{say("seat")}</th>
                  <th scope="col">{say("choice")}</th>
                  {!isSecret && (
                    <th scope="col" className="max-sm:hidden">
                      {say("reason")}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {votes.map(({ standsFor, personName, choice, reason, ...vote }) => (
                  <tr key={`${standsFor}${personName}${reason}`}>
                    <th scope="row">
                      {standsFor}
                      {personName && <span className="text-ink-soft"> · {personName}</span>}
                      <How {...vote} />
                      {/* On a phone there is no room for a column of it. */}
                      {reason && <span className="mt-1 block sm:hidden">“{reason}”</span>}
                    </th>
                    <td>{procedure ? said(choice) : say(`choices.${choice}`)}</td>
                    {!isSecret && <td className="max-sm:hidden">{reason}</td>}
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </Section>
      )}
      {statements.length > 0 && (
        <Section title={say("minority")}>
          {statements.map(({ standsFor, personName, text }) => (
            <figure key={`${standsFor}${text}`} className="mt-4 max-w-prose first:mt-0">
              <blockquote className="whitespace-pre-line font-serif">{text}</blockquote>
              <figcaption className="mt-1 text-sm text-ink-soft">
                {standsFor}
                {personName && `, ${personName}`}
              </figcaption>
            </figure>
          ))}
        </Section>
      )}
    </>
  );
}

/** In what way the seat voted, where it was not its holder who did so here. */
function How({
  asDeputy,
  asProxy,
  registered,
}: Pick<Ballot, "asDeputy" | "asProxy" | "registered">) {
  const say = useTranslations("public.ballots.how");
  const unusual = registered || (asProxy && "proxy") || (asDeputy && "deputy");
  return unusual ? <span className="text-ink-soft"> · {say(unusual)}</span> : null;
}
