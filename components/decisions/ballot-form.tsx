import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import {
  type BallotRule,
  markField,
  marksOptions,
  rankedRows,
  rankField,
  topScore,
} from "@/lib/decisions/elections/rules";
import type { Said } from "@/lib/decisions/procedures/contest";

type Option = { id: string; name: string };

/**
 * A ballot for one seat: selects only, so that it works by keyboard, without script and on a
 * phone. The voter of a secret one writes the code down before it is sent; afterwards nobody can show it again.
 *
 * @param action bound on the server
 */
export function BallotForm({
  action,
  deedKey,
  proposalId,
  seat,
  rule,
  options,
  code,
  before,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  proposalId: string;
  seat: { seatId: string; standsFor: string };
  rule: BallotRule;
  options: Option[];
  /** Null: the ballot is an open one. */
  code: string | null;
  /** What an open ballot says already. */
  before: Said | null;
}) {
  const say = useTranslations("decisions.ballot");
  return (
    <Form action={action} deedKey={deedKey} className="grid gap-4">
      <input type="hidden" name="proposalId" value={proposalId} />
      <input type="hidden" name="seatId" value={seat.seatId} />
      {code && <input type="hidden" name="code" value={code} />}
      <h2>{say("legend", { seat: seat.standsFor })}</h2>
      <p className="text-sm text-ink-soft">{say(code ? "secret" : "inTheOpen")}</p>
      {marksOptions(rule) ? (
        <Marks rule={rule} options={options} before={before} />
      ) : (
        <Ranks options={options} before={before} />
      )}
      {code && (
        <>
          <p>
            {say("code")} <strong className="font-mono whitespace-nowrap">{code}</strong>
          </p>
          <p className="text-sm text-ink-soft">{say("codeHint")}</p>
        </>
      )}
      <div>
        <SubmitButton>{say(before ? "change" : "submit")}</SubmitButton>
      </div>
    </Form>
  );
}

function Ranks({ options, before }: { options: Option[]; before: Said | null }) {
  const say = useTranslations("decisions.ballot");
  const places = Array.from({ length: Math.min(options.length, rankedRows) }, (_, at) => at + 1);
  return (
    <>
      <p className="text-sm">{say("rankHint")}</p>
      {places.map((place) => (
        <Select
          key={place}
          name={rankField(place)}
          label={say("place", { place })}
          defaultValue={before?.ranking[place - 1]}
          options={options.map(({ id, name }) => ({ value: id, label: name }))}
          empty={say("nobody")}
          width="full"
          optional
        />
      ))}
    </>
  );
}

function Marks({
  rule,
  options,
  before,
}: {
  rule: BallotRule;
  options: Option[];
  before: Said | null;
}) {
  const say = useTranslations("decisions.ballot");
  const dots = rule.procedure === "prioritise" && rule.method === "dots" ? rule : null;
  const most = dots ? Math.min(dots.cap, dots.dots) : topScore;
  const marks = Array.from({ length: most + 1 }, (_, mark) => String(mark));
  return (
    <>
      <p className="text-sm">
        {dots ? say("dotsHint", { dots: dots.dots, cap: most }) : say("scoreHint")}
      </p>
      {options.map(({ id, name }, index) => (
        <Select
          key={id}
          name={markField(index + 1)}
          label={name}
          defaultValue={before && id in before.marks ? String(before.marks[id]) : undefined}
          options={marks.map((mark) => ({ value: mark, label: mark }))}
          empty={say("noMark")}
          width="short"
          optional
        />
      ))}
    </>
  );
}
