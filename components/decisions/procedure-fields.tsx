import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioGroup } from "@/components/ui/choices";
import { TextField } from "@/components/ui/text-field";
import { fallbackChosen } from "@/lib/decisions/matrix/schema";
import { electionMethods, type Fallback, priorityMethods } from "@/lib/decisions/procedure-rules";
import {
  type DecisionRule,
  defaultRule,
  type Majority,
  majorities,
  majorityOf,
} from "@/lib/decisions/voting-rules";

type Name = DecisionRule["procedure"];
type RuleOf<Chosen extends Name> = Extract<DecisionRule, { procedure: Chosen }>;

const names: Name[] = [
  "majority",
  "consent",
  "consensus",
  "written",
  "advice",
  "delegated",
  "election",
  "prioritise",
];

/** Shown while its procedure is chosen: a style, so that it works without script. */
const shownWith: Record<Name, string> = {
  majority: "group-has-[[value=majority]:checked]/procedure:grid",
  consent: "group-has-[[value=consent]:checked]/procedure:grid",
  consensus: "group-has-[[value=consensus]:checked]/procedure:grid",
  written: "group-has-[[value=written]:checked]/procedure:grid",
  election: "group-has-[[value=election]:checked]/procedure:grid",
  prioritise: "group-has-[[value=prioritise]:checked]/procedure:grid",
  advice: "group-has-[[value=advice]:checked]/procedure:grid",
  delegated: "group-has-[[value=delegated]:checked]/procedure:grid",
};

/** Not shown while one is to decide: no seat answers then. */
export const hiddenWhereOneDecides =
  "group-has-[[value=advice]:checked]/procedure:hidden group-has-[[value=delegated]:checked]/procedure:hidden";

/** Which procedure it is, inside a `group/procedure`, and the fields of the one that is chosen. */
export function ProcedureFields({ rule }: { rule: DecisionRule }) {
  const say = useTranslations("matrix.row");
  const of = <Chosen extends Name>(name: Chosen) =>
    rule.procedure === name ? (rule as RuleOf<Chosen>) : null;
  return (
    <div className="grid gap-7">
      <RadioGroup
        name="procedure"
        label={say("procedure")}
        choices={names.map((name) => ({ value: name, label: say(`procedures.${name}`) }))}
        defaultValue={rule.procedure}
      />
      <FieldsOf name="majority">
        <MajorityFields rule={of("majority") ?? defaultRule} />
      </FieldsOf>
      <FieldsOf name="consent">
        <RoundsFields name="consent" rule={of("consent")} />
      </FieldsOf>
      <FieldsOf name="consensus">
        <RoundsFields name="consensus" rule={of("consensus")} />
        <ShortNumber
          name="mostAside"
          label={say("mostAside")}
          hint={say("mostAsideHint")}
          value={of("consensus")?.mostAside ?? null}
          isOptional
        />
      </FieldsOf>
      <FieldsOf name="written">
        <WrittenFields rule={of("written")} />
      </FieldsOf>
      <FieldsOf name="election">
        <RadioGroup
          name="electionMethod"
          label={say("electionMethod")}
          choices={electionMethods.map((one) => ({ value: one, label: say(`methods.${one}`) }))}
          defaultValue={of("election")?.method ?? "transferable"}
        />
        <BallotsField name="electionBallots" rule={of("election")} />
      </FieldsOf>
      <FieldsOf name="prioritise">
        <PriorityFields rule={of("prioritise")} />
        <BallotsField name="priorityBallots" rule={of("prioritise")} />
      </FieldsOf>
      <FieldsOf name="advice">
        <p className="text-ink-soft">{say("adviceNote")}</p>
      </FieldsOf>
      <FieldsOf name="delegated">
        <ShortNumber
          name="limit"
          label={say("limit")}
          hint={say("limitHint")}
          value={of("delegated")?.limit ?? null}
          isOptional
        />
      </FieldsOf>
    </div>
  );
}

function FieldsOf({ name, children }: { name: Name; children: ReactNode }) {
  return (
    <div className={`hidden gap-7 border-l-4 border-line pl-4 ${shownWith[name]}`}>{children}</div>
  );
}

function BallotsField({ name, rule }: { name: string; rule: { ballots?: "open" } | null }) {
  const say = useTranslations("matrix.row");
  return (
    <RadioGroup
      name={name}
      label={say("ballots")}
      choices={[
        { value: "secret", label: say("ballotsSecret") },
        { value: "open", label: say("ballotsOpen") },
      ]}
      defaultValue={rule?.ballots ?? "secret"}
    />
  );
}

function MajorityFields({ rule }: { rule: RuleOf<"majority"> }) {
  const say = useTranslations("matrix.row");
  const majorityNames = Object.keys(majorities) as Majority[];
  const cast = rule.countsAbstentions ? "present" : "cast";
  const basis = rule.basis === "present" ? "attending" : rule.basis === "all" ? "all" : cast;
  const { numerator, denominator } = rule.threshold;
  const isNamed = majorityOf(rule) !== null;
  return (
    <>
      <RadioGroup
        name="majority"
        label={say("majority")}
        choices={[...majorityNames, "share" as const].map((name) => ({
          value: name,
          label: say(`majorities.${name}`),
        }))}
        defaultValue={majorityOf(rule) ?? "share"}
      />
      <ShortNumber
        name="percent"
        label={say("percent")}
        hint={say("percentHint")}
        value={isNamed ? null : Math.round((100 * numerator) / denominator)}
        isOptional
      />
      <RadioGroup
        name="basis"
        label={say("basis")}
        choices={[
          { value: "cast", label: say("basisCast") },
          { value: "present", label: say("basisPresent") },
          { value: "attending", label: say("basisAttending") },
          { value: "all", label: say("basisAll") },
        ]}
        defaultValue={basis}
      />
      <RadioGroup
        name="tie"
        label={say("tie")}
        choices={[
          { value: "falls", label: say("tieFalls") },
          { value: "chair", label: say("tieChair") },
          { value: "again", label: say("tieAgain") },
        ]}
        defaultValue={rule.tie}
      />
      <RadioGroup
        name="reopening"
        label={say("reopening")}
        choices={[
          { value: "same", label: say("reopeningSame") },
          ...majorityNames.map((name) => ({ value: name, label: say(`majorities.${name}`) })),
        ]}
        defaultValue={
          rule.reopening ? (majorityOf({ ...rule, threshold: rule.reopening }) ?? "same") : "same"
        }
      />
    </>
  );
}

function RoundsFields({
  name,
  rule,
}: {
  name: "consent" | "consensus";
  rule: { rounds: number; fallback: Fallback } | null;
}) {
  const say = useTranslations("matrix.row");
  return (
    <>
      <ShortNumber
        name={`${name}-rounds`}
        label={say("rounds")}
        hint={say("roundsHint")}
        value={rule?.rounds ?? 3}
      />
      <FallbackField name={`${name}-fallback`} rule={rule} />
    </>
  );
}

function WrittenFields({ rule }: { rule: RuleOf<"written"> | null }) {
  const say = useTranslations("matrix.row");
  return (
    <>
      <ShortNumber name="leastDays" label={say("leastDays")} value={rule?.leastDays ?? 14} />
      <RadioGroup
        name="silence"
        label={say("silence")}
        choices={[
          { value: "nothing", label: say("silenceNothing") },
          { value: "consents", label: say("silenceConsents") },
        ]}
        defaultValue={rule?.silence ?? "nothing"}
      />
      <TextField
        name="excluded"
        label={say("excluded")}
        hint={say("excludedHint")}
        defaultValue={rule?.excluded}
        maxLength={500}
        width="full"
        optional
      />
      <FallbackField name="written-fallback" rule={rule} />
    </>
  );
}

function PriorityFields({ rule }: { rule: RuleOf<"prioritise"> | null }) {
  const say = useTranslations("matrix.row");
  return (
    <>
      <RadioGroup
        name="priorityMethod"
        label={say("priorityMethod")}
        choices={priorityMethods.map((one) => ({ value: one, label: say(`methods.${one}`) }))}
        defaultValue={rule?.method ?? "dots"}
      />
      <ShortNumber name="dots" label={say("dots")} value={rule?.dots ?? 5} />
      <ShortNumber name="cap" label={say("cap")} value={rule?.cap ?? 3} />
      <ShortNumber name="top" label={say("top")} value={rule?.top ?? 3} />
      <ShortNumber
        name="support"
        label={say("support")}
        hint={say("supportHint")}
        value={rule?.support ?? 1}
      />
    </>
  );
}

function FallbackField({ name, rule }: { name: string; rule: { fallback: Fallback } | null }) {
  const say = useTranslations("matrix.row");
  return (
    <RadioGroup
      name={name}
      label={say("fallback")}
      choices={[
        { value: "falls", label: say("fallbackFalls") },
        { value: "simple", label: say("fallbackSimple") },
        { value: "two-thirds", label: say("fallbackTwoThirds") },
      ]}
      defaultValue={rule ? fallbackChosen(rule) : "falls"}
    />
  );
}

function ShortNumber({
  name,
  label,
  hint,
  value,
  isOptional,
}: {
  name: string;
  label: string;
  hint?: string;
  value: number | null;
  isOptional?: boolean;
}) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      inputMode="numeric"
      width="short"
      defaultValue={value === null ? undefined : String(value)}
      optional={isOptional}
    />
  );
}
