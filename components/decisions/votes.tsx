import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { isByBallot } from "@/lib/decisions/elections/rules";
import type { ElectoralSeat, SeatVote } from "@/lib/decisions/electorate-rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { formatLongMoment } from "@/lib/i18n/format";
import { useChoiceWords } from "./choice-words";

type VotedSeat = ElectoralSeat & { vote: SeatVote };

/** Who voted what and why: a table where there is room, a list on a phone. */
export function Votes({
  seats,
  rule,
  round = 1,
  now,
}: {
  seats: ElectoralSeat[];
  rule: DecisionRule;
  round?: number;
  now: Date;
}) {
  const say = useTranslations("decisions.tally");
  const voted = seats.filter((seat): seat is VotedSeat => seat.vote !== null);
  const { said } = useChoiceWords(rule, round);
  if (voted.length === 0) return <p className="text-ink-soft">{say("none")}</p>;
  const caption = say(isByBallot(rule) ? "captionSecret" : "caption");
  const hasReasons = voted.some((seat) => seat.vote.reason !== "");
  return (
    <>
      <div className="hidden sm:block print:block">
        <Table caption={caption} hideCaption>
          <thead>
            <tr>
              <th scope="col">{say("seat")}</th>
              <th scope="col">{say("who")}</th>
              <th scope="col">{say("choice")}</th>
              {hasReasons && <th scope="col">{say("reason")}</th>}
            </tr>
          </thead>
          <tbody>
            {voted.map((seat) => (
              <tr key={seat.seatId}>
                <th scope="row">{seat.standsFor}</th>
                <td>
                  <Voter vote={seat.vote} now={now} />
                </td>
                <td className="whitespace-nowrap">
                  <Choice seat={seat} word={said(seat.vote.choice)} />
                </td>
                {hasReasons && <td className="whitespace-pre-line">{seat.vote.reason}</td>}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul
        aria-label={caption}
        className="divide-y divide-line border-y border-line *:py-2.5 sm:hidden print:hidden"
      >
        {voted.map((seat) => (
          <li key={seat.seatId}>
            <div className="flex items-baseline justify-between gap-4">
              <span>{seat.standsFor}</span>
              <Choice seat={seat} word={said(seat.vote.choice)} />
            </div>
            <div className="text-sm text-ink-soft">
              <Voter vote={seat.vote} now={now} />
            </div>
            {seat.vote.reason && <p className="mt-1 whitespace-pre-line">{seat.vote.reason}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Voter({ vote, now }: { vote: SeatVote; now: Date }) {
  const say = useTranslations("decisions.tally");
  const locale = useLocale();
  const { name, registered: way } = vote;
  if (way) {
    const moment = formatLongMoment(vote.castAt, locale, now);
    return <>{say("registered", { name, way, moment })}</>;
  }
  if (vote.asProxy) return <>{say("asProxy", { name })}</>;
  return <>{vote.asDeputy ? say("asDeputy", { name }) : name}</>;
}

function Choice({ seat, word }: { seat: VotedSeat; word: string }) {
  const say = useTranslations("decisions.tally");
  return (
    <>
      <strong>{word}</strong>
      {!seat.counts && (
        <span className="block text-sm text-ink-soft whitespace-normal">{say("notCounted")}</span>
      )}
    </>
  );
}
