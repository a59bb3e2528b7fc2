import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import type { BallotRule } from "@/lib/decisions/elections/rules";
import { blankIn, type Contest } from "@/lib/decisions/procedures/contest";
import type { Count, Step } from "@/lib/decisions/procedures/counting/count";
import { countElection, electedIn, finalistsIn } from "@/lib/decisions/procedures/election";
import { chosenIn, countPriorities } from "@/lib/decisions/procedures/prioritise";

type Named = (option: string) => string;

/** Who is elected, or what comes first. */
export function Chosen({ rule, contest }: { rule: BallotRule; contest: Contest }) {
  const say = useTranslations("decisions.ballot");
  const named = useNames(contest);
  const isElection = rule.procedure === "election";
  const chosen = isElection ? electedIn(rule, contest) : chosenIn(rule, contest);
  const list = chosen.map((option, index) => `${index + 1}. ${named(option)}`).join(", ");
  const goOn = chosen.length === 0 ? finalistsOfRound(rule, contest) : [];
  const words =
    chosen.length > 0
      ? say(isElection ? "elected" : "chosen", { list })
      : say(goOn.length > 0 ? "finalists" : "nobodyChosen", { list: goOn.map(named).join(", ") });
  return (
    <p className="mb-4 max-w-prose">
      <strong>{words}</strong>
    </p>
  );
}

/** Every step of a count: who has how many, who is elected, who is out, and where the lot chose. */
export function CountSteps({ rule, contest }: { rule: BallotRule; contest: Contest }) {
  const say = useTranslations("decisions.ballot");
  const named = useNames(contest);
  const count =
    rule.procedure === "election" ? countElection(rule, contest) : countPriorities(rule, contest);
  return (
    <>
      <StepsTable count={count} contest={contest} named={named} />
      <ol className="mt-4 grid max-w-prose gap-1 text-sm">
        {count.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity than their place
          <li key={index}>
            <StepWords step={step} number={index + 1} named={named} />
          </li>
        ))}
      </ol>
      {count.pairs && <Pairs pairs={count.pairs} contest={contest} named={named} />}
      <p className="mt-4 max-w-prose text-sm text-ink-soft">
        {say("lot", { order: contest.lot.map(named).join(", ") })}{" "}
        <span className="font-mono break-all">{contest.seed}</span>
      </p>
    </>
  );
}

/** Who goes on where a round elected nobody. */
function finalistsOfRound(rule: BallotRule, contest: Contest): string[] {
  const isInRounds = rule.procedure === "election" && rule.method === "rounds";
  return isInRounds && blankIn(contest) < contest.ballots.length ? finalistsIn(contest) : [];
}

function StepsTable({ count, contest, named }: { count: Count; contest: Contest; named: Named }) {
  const say = useTranslations("decisions.ballot");
  const format = useFormatter();
  const votes = (units: number) => format.number(units / count.unit, { maximumFractionDigits: 5 });
  return (
    <Table caption={say("countTitle")} hideCaption>
      <thead>
        <tr>
          <th scope="col">{say("option")}</th>
          {count.steps.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity than their place
            <th key={index} scope="col" className="number">
              {say("step", { number: index + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contest.options.map(({ id }) => (
          <tr key={id}>
            <th scope="row">{named(id)}</th>
            {count.steps.map(({ votes: has }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity than their place
              <td key={index} className="number">
                {id in has ? votes(has[id] ?? 0) : ""}
              </td>
            ))}
          </tr>
        ))}
        {count.quota !== null && (
          <tr>
            <th scope="row">{say("quota")}</th>
            <td className="number">{votes(count.quota)}</td>
          </tr>
        )}
      </tbody>
    </Table>
  );
}

function StepWords({ step, number, named }: { step: Step; number: number; named: Named }) {
  const say = useTranslations("decisions.ballot");
  const list = (options: string[]) => options.map(named).join(", ");
  const told = [
    step.from === null ? null : say(`steps.${step.step}`, { name: named(step.from) }),
    step.elected.length > 0 ? say("steps.elected", { list: list(step.elected) }) : null,
    step.excluded.length > 0 && step.from === null
      ? say("steps.excluded", { list: list(step.excluded) })
      : null,
    step.byLot.length > 0 ? say("steps.byLot", { list: list(step.byLot) }) : null,
  ];
  return `${say("step", { number })}: ${told.filter(Boolean).join(" ") || say("steps.counted")}`;
}

function Pairs({
  pairs,
  contest,
  named,
}: {
  pairs: NonNullable<Count["pairs"]>;
  contest: Contest;
  named: Named;
}) {
  const say = useTranslations("decisions.ballot");
  return (
    <div className="mt-6">
      <Table caption={say("pairs")}>
        <thead>
          <tr>
            <th scope="col">{say("option")}</th>
            {contest.options.map(({ id }) => (
              <th key={id} scope="col" className="number">
                {named(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contest.options.map(({ id: one }) => (
            <tr key={one}>
              <th scope="row">{named(one)}</th>
              {contest.options.map(({ id: other }) => (
                <td key={other} className="number">
                  {one === other ? "" : (pairs[one]?.[other] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** All ballots: secret ones in the order of their codes, where each voter finds their own. */
export function PublishedBallots({ contest }: { contest: Contest }) {
  const say = useTranslations("decisions.ballot");
  const named = useNames(contest);
  const isOpen = contest.ballots.some(({ by }) => by !== undefined);
  return (
    <Disclosure summary={say("all", { count: contest.ballots.length })}>
      <p className="mb-3 max-w-prose text-sm text-ink-soft">{say(isOpen ? "findOpen" : "find")}</p>
      <ul className="grid gap-2">
        {contest.ballots.map(({ code, by, ranking, marks }) => (
          <li key={by ?? code} id={code || undefined}>
            {by ? <strong>{by}:</strong> : <span className="font-mono">{code}</span>}{" "}
            {[
              ...ranking.map((option, index) => `${index + 1}. ${named(option)}`),
              ...Object.entries(marks).map(([option, mark]) => `${named(option)}: ${mark}`),
            ].join(", ") || say("blank")}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Who may not be named is a number. */
function useNames({ options }: Contest): Named {
  const say = useTranslations("decisions.ballot");
  const names = new Map(
    options.map(({ id, name }, index) => [id, name || say("unnamed", { number: index + 1 })]),
  );
  return (option) => names.get(option) ?? say("left");
}
