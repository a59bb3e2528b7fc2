import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import type { Plan, TableKind } from "@/lib/organisation/import/plan";
import { Confirm } from "./confirm";
import { Counts } from "./counts";
import { DropFile } from "./drop-file";
import { PlannedRows, type Turned } from "./planned-rows";
import { Questions } from "./questions";
import { Reading } from "./reading";
import { RowsToMend } from "./rows-to-mend";
import { Said } from "./said";

type Action = ComponentProps<typeof Form>["action"];

/** A file on its way in: how it is read, what needs somebody, what happens to each row, and the last press. */
export function ImportDraft({
  revise,
  drop,
  draft,
  page,
  said,
  turned,
  kinds,
  table,
  plan,
}: {
  revise: Action;
  drop: Action;
  draft: { id: string; fileName: string; fingerprint: string };
  page: string;
  said: "read" | "changed" | null;
  turned: Turned;
  kinds: readonly TableKind[];
  table: { headings: string[]; rows: { number: number; cells: string[] }[] };
  plan: Plan;
}) {
  const say = useTranslations("import.draft");
  const deedKey = crypto.randomUUID();
  const wrong = plan.rows.filter((row) => row.outcome === "wrong");
  return (
    <>
      <Title plan={plan} fileName={draft.fileName} rows={table.rows.length} />
      {said && (
        <Said kind={said === "read" ? "good" : "warning"} stamp={deedKey}>
          {say(`said.${said}`)}
        </Said>
      )}
      <Counts counts={plan.counts} needsYou={plan.needsYou} />
      <Form key={deedKey} action={revise} deedKey={deedKey} className="mt-10 block">
        <input type="hidden" name="draftId" value={draft.id} />
        <input type="hidden" name="shown" value={draft.fingerprint} />
        <Reading
          plan={plan}
          kinds={kinds}
          headings={table.headings}
          firstRows={table.rows.slice(0, 3)}
        />
        <Questions questions={plan.questions} />
        <RowsToMend rows={wrong} headings={table.headings} />
        {plan.kind && <PlannedRows rows={plan.rows} kind={plan.kind} page={page} turned={turned} />}
        <Confirm
          rows={plan.counts.new + plan.counts.changed}
          alsoMade={plan.alsoMade.join(", ") || null}
        />
      </Form>
      <div className="mt-2 -ml-3">
        <DropFile drop={drop} draftId={draft.id} label={say("confirm.drop")}>
          {say("confirm.drop")}
        </DropFile>
      </div>
    </>
  );
}

function Title({ plan, fileName, rows }: { plan: Plan; fileName: string; rows: number }) {
  const say = useTranslations("import");
  const lead = plan.kind
    ? say("draft.lead", { kind: say(`kinds.${plan.kind}`), rows })
    : say("draft.leadUnknown", { rows });
  return (
    <PageTitle eyebrow={say("draft.eyebrow", { file: fileName })} lead={lead}>
      {plan.needsYou > 0
        ? say("draft.needs", { needs: plan.needsYou })
        : say("draft.ready", { rows: plan.counts.new + plan.counts.changed })}
    </PageTitle>
  );
}
