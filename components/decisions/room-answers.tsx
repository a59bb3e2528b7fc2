import { isByBallot } from "@/lib/decisions/elections/rules";
import type { ElectoralSeat } from "@/lib/decisions/electorate-rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import type { Counted } from "@/lib/decisions/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { useChoiceWords } from "./choice-words";

/** More do not fit on a wall. */
const mostSeats = 40;

/** Which seats said what, once it is over, where it was in the open. */
export function RoomAnswers({
  rule,
  counted,
  seats,
}: {
  rule: DecisionRule;
  counted: Counted;
  seats: ElectoralSeat[];
}) {
  const round = counted.round ?? 1;
  const { button } = useChoiceWords(rule, round);
  const voted = seats.filter((seat) => seat.counts && seat.vote);
  if (isByBallot(rule) || voted.length === 0 || voted.length > mostSeats) return null;
  const answers = choicesIn(rule, round).map((choice) => ({
    choice,
    by: voted.filter((seat) => seat.vote?.choice === choice),
  }));
  return (
    <dl className="room-answers">
      {answers
        .filter(({ by }) => by.length > 0)
        .map(({ choice, by }) => (
          <div key={choice}>
            <dt>
              {button(choice)} <span className="tabular-nums">{by.length}</span>
            </dt>
            <dd>{by.map(({ standsFor }) => standsFor).join(" · ")}</dd>
          </div>
        ))}
    </dl>
  );
}
