import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import type { ExerciseTable } from "@/lib/exercise/columns";
import { formatList } from "@/lib/i18n/format";
import { TableFields } from "./table-fields";

type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;

/**
 * The tables in the order of the room.
 *
 * @param deeds false: the reader does not lead
 */
export function TableRows({
  tables,
  exerciseId,
  deeds,
}: {
  tables: ExerciseTable[];
  exerciseId: string;
  deeds: false | { change: Action; remove: Action };
}) {
  const say = useTranslations("exercise");
  const locale = useLocale();
  return (
    <Rows>
      {tables.map((table) => (
        <Row
          key={table.id}
          title={<h2 className="font-serif text-lg font-semibold">{table.name}</h2>}
          aside={<Bounds table={table} />}
        >
          <p className="text-ink">{table.purpose}</p>
          {table.asks && <p>{say("tables.asksShort", { asks: table.asks })}</p>}
          {table.needs.length > 0 && (
            <p>
              {say("tables.needs", {
                list: formatList(
                  table.needs.map((voice) => say(`voices.${voice}`)),
                  locale,
                ),
              })}
            </p>
          )}
          {table.groupName && table.groupName !== table.name && (
            <p>{say("tables.isGroup", { name: table.groupName })}</p>
          )}
          {deeds && (
            <Disclosure summary={say("tables.change", { name: table.name })}>
              <Form
                action={deeds.change}
                deedKey={crypto.randomUUID()}
                className="grid max-w-prose gap-6 text-base text-ink"
              >
                <input type="hidden" name="exerciseId" value={exerciseId} />
                <input type="hidden" name="tableId" value={table.id} />
                <TableFields table={table} />
                <div>
                  <SubmitButton variant="plain">{say("tables.save")}</SubmitButton>
                </div>
              </Form>
              <Form action={deeds.remove} deedKey={crypto.randomUUID()} className="mt-3">
                <input type="hidden" name="exerciseId" value={exerciseId} />
                <input type="hidden" name="tableId" value={table.id} />
                <div>
                  <SubmitButton variant="danger">{say("tables.remove")}</SubmitButton>
                </div>
              </Form>
            </Disclosure>
          )}
        </Row>
      ))}
    </Rows>
  );
}

/** How few and how many sit at it; nothing where it does not say. */
function Bounds({ table: { least, most } }: { table: Pick<ExerciseTable, "least" | "most"> }) {
  const say = useTranslations("exercise.tables.seats");
  if (most === null) return least > 0 && say("atLeast", { least });
  return least > 0 ? say("between", { least, most }) : say("atMost", { most });
}
