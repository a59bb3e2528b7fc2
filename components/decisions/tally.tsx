import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import type { ElectoralSeat, electorateOf } from "@/lib/decisions/electorate-rules";
import { type DecisionRule, missingForQuorum, quorumOf, votesCast } from "@/lib/decisions/rules";

/** How far a vote is: "7 of 11 have voted; 2 more are needed for a quorum", and who is missing. */
export function Tally({
  electorate,
  rule,
}: {
  electorate: ReturnType<typeof electorateOf>;
  rule: DecisionRule;
}) {
  const say = useTranslations("decisions.tally");
  const { seats, tally, missing, vacant } = electorate;
  const voted = votesCast(tally);
  return (
    <div>
      <Progress value={voted} of={seats} mark={quorumOf(rule, seats)}>
        {say("voted", { voted, seats, missing: missingForQuorum(rule, tally, seats) })}
      </Progress>
      <p className="mt-2 text-sm text-ink-soft">{say("count", tally)}</p>
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
