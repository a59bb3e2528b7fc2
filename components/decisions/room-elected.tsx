import { useTranslations } from "next-intl";
import { isByBallot } from "@/lib/decisions/elections/rules";
import { electedIn } from "@/lib/decisions/procedures/election";
import { chosenIn } from "@/lib/decisions/procedures/prioritise";
import type { Counted } from "@/lib/decisions/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";

/** Who was elected, or what was chosen, in order. */
export function RoomElected({ rule, counted }: { rule: DecisionRule; counted: Counted }) {
  const say = useTranslations("decisions.ballot");
  const { contest } = counted;
  if (!contest || !isByBallot(rule)) return null;
  const isElection = rule.procedure === "election";
  const chosen = isElection ? electedIn(rule, contest) : chosenIn(rule, contest);
  const nameOf = (option: string) => contest.options.find(({ id }) => id === option)?.name ?? "";
  const list = chosen.map((option, index) => `${index + 1}. ${nameOf(option)}`).join(", ");
  if (chosen.length === 0) return <p className="room-elected">{say("nobodyChosen")}</p>;
  return <p className="room-elected">{say(isElection ? "elected" : "chosen", { list })}</p>;
}
