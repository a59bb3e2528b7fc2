import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Answer } from "@/lib/answer";
import { earlyClosings } from "@/lib/decisions/deadline/rules";
import { proposalKinds } from "@/lib/decisions/effects";
import { type MatrixRow, proposers, publicities } from "@/lib/decisions/matrix/rules";
import { voiceField } from "@/lib/decisions/matrix/schema";
import { type DecisionRule, defaultRule, voices } from "@/lib/decisions/voting-rules";
import { hiddenWhereOneDecides, ProcedureFields } from "./procedure-fields";

/**
 * Writes a row of a draft of the decision matrix.
 *
 * @param action bound on the server
 * @param row what it says now; null: a new one
 */
export function MatrixRowForm({
  action,
  deedKey,
  proposalId,
  row,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  proposalId: string;
  row: MatrixRow | null;
}) {
  const say = useTranslations("matrix.row");
  const kinds = useTranslations("decisions.kinds");
  return (
    <Form action={action} deedKey={deedKey} className="group/procedure grid max-w-prose gap-7">
      <input type="hidden" name="proposalId" value={proposalId} />
      {row && <input type="hidden" name="matterId" value={row.matterId} />}
      <TextField
        name="matter"
        label={say("matter")}
        hint={say("matterHint")}
        defaultValue={row?.matter}
        maxLength={200}
        width="full"
      />
      <CheckboxGroup
        name="kinds"
        label={say("kinds")}
        choices={proposalKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        defaultValue={row?.kinds}
      />
      <ProcedureFields rule={row?.rule ?? defaultRule} />
      <RadioGroup
        name="publicity"
        label={say("publicity")}
        choices={publicities.map((one) => ({ value: one, label: say(`publicities.${one}`) }))}
        defaultValue={row?.publicity ?? "internal"}
      />
      <div>
        <TakingPartFields row={row} />
        <TimeFields row={row} />
        <ProposerFields row={row} />
      </div>
      <div>
        <SubmitButton>{say("save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Folded away: what most rows leave as it is, open where this one does not. */
function Part({
  name,
  isOpen,
  children,
}: {
  name: "takingPart" | "time" | "whoFirst";
  isOpen: boolean;
  children: ReactNode;
}) {
  const say = useTranslations("matrix.row.parts");
  return (
    <Disclosure summary={say(name)} isOpen={isOpen}>
      <div className="mt-2 grid gap-7 border-l-4 border-line pl-4">{children}</div>
    </Disclosure>
  );
}

function TimeFields({ row }: { row: MatrixRow | null }) {
  const say = useTranslations("matrix.row");
  const { noticeDays = 0, extendDays = 0, earlyClosing = "always" } = row ?? {};
  return (
    <Part name="time" isOpen={noticeDays > 0 || extendDays > 0 || earlyClosing !== "always"}>
      <TextField
        name="noticeDays"
        label={say("notice")}
        hint={say("noticeHint")}
        inputMode="numeric"
        width="short"
        defaultValue={String(noticeDays)}
      />
      <div className={`grid gap-7 ${hiddenWhereOneDecides}`}>
        <RadioGroup
          name="earlyClosing"
          label={say("earlyClosing")}
          choices={earlyClosings.map((one) => ({ value: one, label: say(`earlyClosings.${one}`) }))}
          defaultValue={earlyClosing}
        />
        <TextField
          name="extendDays"
          label={say("extendDays")}
          hint={say("extendDaysHint")}
          inputMode="numeric"
          width="short"
          defaultValue={String(extendDays)}
        />
      </div>
    </Part>
  );
}

function ProposerFields({ row }: { row: MatrixRow | null }) {
  const say = useTranslations("matrix.row");
  const matrix = useTranslations("matrix");
  const isUsual = !row || (row.proposers.length === proposers.length && row.heard === "");
  return (
    <Part name="whoFirst" isOpen={!isUsual}>
      <CheckboxGroup
        name="proposers"
        label={say("proposers")}
        choices={proposers.map((one) => ({ value: one, label: matrix(`proposerNames.${one}`) }))}
        defaultValue={row?.proposers ?? [...proposers]}
      />
      <TextArea
        name="heard"
        label={say("heard")}
        hint={say("heardHint")}
        defaultValue={row?.heard}
        rows={2}
        maxLength={500}
        optional
      />
    </Part>
  );
}

/** Who votes, and on which day that is settled. */
function ElectorateFields({ rule }: { rule: DecisionRule }) {
  const say = useTranslations("matrix.row");
  return (
    <>
      <RadioGroup
        name="electorate"
        label={say("electorate")}
        choices={[
          { value: "seats", label: say("electorateSeats") },
          { value: "organisations", label: say("electorateOrganisations") },
        ]}
        defaultValue={rule.electorate ?? "seats"}
      />
      <RadioGroup
        name="day"
        label={say("day")}
        choices={[
          { value: "closing", label: say("dayClosing") },
          { value: "opening", label: say("dayOpening") },
        ]}
        defaultValue={rule.day ?? "closing"}
      />
    </>
  );
}

/** How many and who must take part. Where one decides nobody has to. */
function TakingPartFields({ row }: { row: MatrixRow | null }) {
  const say = useTranslations("matrix.row");
  const voice = useTranslations("matrix.voices");
  const rule = row?.rule ?? defaultRule;
  const count = rule.quorum.kind === "count" ? rule.quorum.count : null;
  const asked = new Map(rule.voices.map((one) => [one.voice, one.least]));
  const isUsual =
    count === null &&
    asked.size === 0 &&
    rule.recused === "out" &&
    !rule.proxies &&
    !rule.electorate &&
    !rule.day;
  return (
    <div className={hiddenWhereOneDecides}>
      <Part name="takingPart" isOpen={!isUsual}>
        <ElectorateFields rule={rule} />
        <RadioGroup
          name="quorum"
          label={say("quorum")}
          choices={[
            { value: "half", label: say("quorumHalf") },
            { value: "count", label: say("quorumCount") },
          ]}
          defaultValue={count === null ? "half" : "count"}
        />
        <TextField
          name="quorumCount"
          label={say("quorumNumber")}
          inputMode="numeric"
          width="short"
          defaultValue={count === null ? undefined : String(count)}
          optional
        />
        <fieldset>
          <legend className="mb-2 font-semibold">{say("voices")}</legend>
          <div className="grid gap-4">
            {voices.map((one) => (
              <TextField
                key={one}
                name={voiceField(one)}
                label={say("voice", { voice: voice(one) })}
                inputMode="numeric"
                width="short"
                defaultValue={asked.has(one) ? String(asked.get(one)) : undefined}
                optional
              />
            ))}
          </div>
        </fieldset>
        <RadioGroup
          name="recused"
          label={say("recused")}
          choices={[
            { value: "out", label: say("recusedOut") },
            { value: "in", label: say("recusedIn") },
          ]}
          defaultValue={rule.recused}
        />
        <TextField
          name="proxies"
          label={say("proxies")}
          hint={say("proxiesHint")}
          inputMode="numeric"
          width="short"
          defaultValue={String(rule.proxies)}
        />
      </Part>
    </div>
  );
}
