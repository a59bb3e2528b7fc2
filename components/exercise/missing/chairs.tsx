import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Chair, ExerciseDetail } from "@/lib/exercise/columns";
import { addChair, changeChair, removeChair } from "@/lib/exercise/missing/actions";

type Props = { exercise: ExerciseDetail; slug: string; maySeat: boolean };

/** The empty chairs, table by table, with whom to look for; and one more. */
export function Chairs({ exercise, slug, maySeat }: Props) {
  const say = useTranslations("exercise.missing");
  const { id, tables, chairs } = exercise;
  const byTable = tables
    .map((table) => ({ table, here: chairs.filter(({ tableId }) => tableId === table.id) }))
    .filter(({ here }) => here.length > 0);
  return (
    <>
      {byTable.length === 0 && <p className="mb-4">{say("noChairs")}</p>}
      {byTable.map(({ table, here }) => (
        <div key={table.id} className="mb-5">
          <h3 className="mb-1">{table.name}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {here.map((chair) => (
              <li key={chair.id} className="py-2">
                <span aria-hidden="true">○ </span>
                {chair.lookingFor}
                {maySeat && <ChangeChair {...{ exercise, slug, chair }} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {maySeat && tables.length > 0 && (
        <Disclosure summary={say("add")} isOpen={byTable.length === 0}>
          <Form
            action={addChair.bind(null, slug)}
            deedKey={crypto.randomUUID()}
            className="grid max-w-prose gap-4"
            label={say("add")}
          >
            <input type="hidden" name="exerciseId" value={id} />
            <ChairFields exercise={exercise} />
            <div>
              <SubmitButton>{say("add")}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

function ChangeChair({
  exercise,
  slug,
  chair,
}: {
  exercise: ExerciseDetail;
  slug: string;
  chair: Chair;
}) {
  const say = useTranslations("exercise.missing");
  return (
    <Disclosure summary={say("change")}>
      <Form action={changeChair.bind(null, slug)} className="grid max-w-prose gap-4">
        <input type="hidden" name="exerciseId" value={exercise.id} />
        <input type="hidden" name="chairId" value={chair.id} />
        <ChairFields exercise={exercise} chair={chair} />
        <div>
          <SubmitButton variant="plain">{say("save")}</SubmitButton>
        </div>
      </Form>
      <Form action={removeChair.bind(null, slug)} className="mt-3">
        <input type="hidden" name="exerciseId" value={exercise.id} />
        <input type="hidden" name="chairId" value={chair.id} />
        <SubmitButton variant="danger">{say("remove")}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

function ChairFields({ exercise, chair }: { exercise: ExerciseDetail; chair?: Chair }) {
  const say = useTranslations("exercise.missing");
  return (
    <>
      <Select
        name="tableId"
        label={say("table")}
        options={exercise.tables.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={chair?.tableId}
        empty={chair ? false : undefined}
      />
      <TextArea
        name="lookingFor"
        label={say("lookingFor")}
        hint={say("lookingForHint")}
        defaultValue={chair?.lookingFor}
        rows={2}
        maxLength={300}
      />
    </>
  );
}
