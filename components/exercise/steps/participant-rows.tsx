import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import type { Participant } from "@/lib/exercise/columns";

/**
 * Who is in the room, for whom they act, and who leads.
 *
 * @param change null: the reader does not lead
 */
export function ParticipantRows({
  participants,
  exerciseId,
  change,
}: {
  participants: Participant[];
  exerciseId: string;
  change: ((previous: Answer | null, data: FormData) => Promise<Answer>) | null;
}) {
  const say = useTranslations("exercise.prepare");
  return (
    <Rows>
      {participants.map((one) => (
        <Row
          key={one.id}
          title={one.name}
          aside={!change && say(wordOf(partOf(one)))}
          action={
            change && (
              <Form
                action={change}
                deedKey={crypto.randomUUID()}
                className="flex flex-wrap items-end gap-2"
              >
                <input type="hidden" name="exerciseId" value={exerciseId} />
                <input type="hidden" name="participantId" value={one.id} />
                <Select
                  name="part"
                  label={say("part", { name: one.name })}
                  hideLabel
                  defaultValue={partOf(one)}
                  options={parts.map((value) => ({ value, label: say(wordOf(value)) }))}
                />
                <SubmitButton variant="plain">{say("change")}</SubmitButton>
              </Form>
            )
          }
        >
          {one.actsFor}
        </Row>
      ))}
    </Rows>
  );
}

const parts = ["takes-part", "leads", "both", "out"] as const;
type Part = (typeof parts)[number];

function partOf({ facilitates, takesPart }: Participant): Part {
  if (facilitates) return takesPart ? "both" : "leads";
  return "takes-part";
}

function wordOf(part: Part) {
  return part === "takes-part" ? "takesPart" : part;
}
