import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import type { ElectoralSeat, electorateOf } from "@/lib/decisions/electorate-rules";
import { missingForQuorum, missingVoices, quorumOf } from "@/lib/decisions/quorum-rules";
import { votesCast } from "@/lib/decisions/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { useChoiceWords } from "./choice-words";
import { useMissingVoices } from "./rule-sentences";

/** How far a vote is: "7 of 11 have voted; 2 more are needed for a quorum", and who is missing. */
export function Tally({
  electorate,
  rule,
  round = 1,
}: {
  electorate: ReturnType<typeof electorateOf>;
  rule: DecisionRule;
  round?: number;
}) {
  const say = useTranslations("decisions.tally");
  const { counted, missing, vacant } = electorate;
  const { seats, tally } = counted;
  const words = useChoiceWords(rule, round);
  const voices = missingVoices(rule, counted);
  const list = useMissingVoices()(voices);
  const voted = votesCast(tally);
  const standing = say("voted", { voted, seats, missing: missingForQuorum(rule, counted) });
  const sentence = voices.length > 0 ? `${standing} ${say("voices", { list })}` : standing;
  return (
    <div>
      <Progress value={voted} of={seats} mark={quorumOf(rule, counted)}>
        {sentence}
      </Progress>
      <p className="mt-2 text-sm text-ink-soft">{words.count(tally)}</p>
      {missing.length > 0 && (
        <div className="mt-4">
          <h3 className="font-sans text-base font-semibold">{say("missing")}</h3>
          <ul className="mt-1 grid gap-0.5 text-sm">
            {missing.map((seat) => (
              <MissingSeat key={seat.seatId} seat={seat} />
            ))}
          </ul>
        </div>
      )}
      {vacant > 0 && (
        <p className="mt-2 text-sm text-ink-soft">{say("vacantCount", { count: vacant })}</p>
      )}
    </div>
  );
}

/** A person and the seat that they are missing for. */
function MissingSeat({ seat }: { seat: ElectoralSeat }) {
  const say = useTranslations("decisions.tally");
  const deputies = seat.deputies.map((one) => one.name).join(", ");
  return (
    <li>
      {seat.holder ? seat.holder.name : <em>{say("vacant")}</em>}
      <span className="text-ink-soft">
        {" · "}
        {seat.standsFor}
        {deputies && ` · ${say("deputies", { names: deputies })}`}
      </span>
    </li>
  );
}
