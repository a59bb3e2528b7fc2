import { useLocale, useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import { formatMoment } from "@/lib/i18n/format";

/** What was merged, newest first, with the way back. */
export function DoneMerges({
  merges,
  action,
}: {
  merges: {
    id: string;
    at: Date;
    goneName: string;
    intoName: string;
    personName: string;
    undoneAt: Date | null;
  }[];
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
}) {
  const say = useTranslations("organisation.actors.merging");
  const locale = useLocale();
  return (
    <Rows label={say("done")}>
      {merges.map(({ id, at, goneName, intoName, personName, undoneAt }) => (
        <Row
          key={id}
          title={say("doneRow", { gone: goneName, into: intoName })}
          action={
            !undoneAt && (
              <Form action={action} deedKey={crypto.randomUUID()}>
                <input type="hidden" name="mergeId" value={id} />
                <SubmitButton variant="plain">
                  {say("undo")}
                  <span className="sr-only">
                    : {say("undoIt", { gone: goneName, into: intoName })}
                  </span>
                </SubmitButton>
              </Form>
            )
          }
        >
          {say("doneBy", { when: formatMoment(at, locale), who: personName })}
          {undoneAt && ` · ${say("undone", { when: formatMoment(undoneAt, locale) })}`}
        </Row>
      ))}
    </Rows>
  );
}
