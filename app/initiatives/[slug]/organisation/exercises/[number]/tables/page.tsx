import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StepPage } from "@/components/exercise/step-page";
import { TableFields } from "@/components/exercise/steps/table-fields";
import { TableRows } from "@/components/exercise/steps/table-rows";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { addTable, changeTable, removeTable } from "@/lib/exercise/preparation/table-actions";
import { type ExerciseProps, exerciseAt } from "../../exercise-at";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.steps.tables");
  return { title: say("name") };
}

/** The tables, what each is for and asks, and how many it holds. */
export default async function TablesPage(props: ExerciseProps) {
  const { slug, exercise } = await exerciseAt(props);
  const say = await getTranslations("exercise.tables");
  const leads = exercise.me.facilitates && !exercise.endedAt;
  return (
    <StepPage exercise={exercise} slug={slug} step="tables">
      <TableRows
        tables={exercise.tables}
        exerciseId={exercise.id}
        deeds={
          leads && { change: changeTable.bind(null, slug), remove: removeTable.bind(null, slug) }
        }
      />
      {leads && (
        <div className="mt-6">
          <Disclosure summary={say("add")}>
            <Form
              action={addTable.bind(null, slug)}
              deedKey={crypto.randomUUID()}
              className="grid max-w-prose gap-6"
            >
              <input type="hidden" name="exerciseId" value={exercise.id} />
              <TableFields />
              <div>
                <SubmitButton variant="plain">{say("add")}</SubmitButton>
              </div>
            </Form>
          </Disclosure>
        </div>
      )}
    </StepPage>
  );
}
