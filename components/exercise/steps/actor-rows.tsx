import { useTranslations } from "next-intl";
import { NamedSector } from "@/components/organisation/sector-tag";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import type { ExerciseActor } from "@/lib/exercise/columns";

/**
 * The shared list of actors.
 *
 * @param remove null: the reader does not lead
 */
export function ActorRows({
  actors,
  exerciseId,
  remove,
}: {
  actors: ExerciseActor[];
  exerciseId: string;
  remove: ((previous: Answer | null, data: FormData) => Promise<Answer>) | null;
}) {
  const say = useTranslations("exercise.guests");
  return (
    <Rows dense>
      {actors.map((actor) => (
        <Row
          key={actor.id}
          title={actor.name}
          aside={actor.sector && <NamedSector sector={actor.sector} />}
          action={
            remove && (
              <Form action={remove} deedKey={crypto.randomUUID()} className="">
                <input type="hidden" name="exerciseId" value={exerciseId} />
                <input type="hidden" name="actorId" value={actor.id} />
                <SubmitButton variant="quiet">
                  <span aria-hidden="true">{say("remove")}</span>
                  <span className="sr-only">{say("removeName", { name: actor.name })}</span>
                </SubmitButton>
              </Form>
            )
          }
        >
          {[
            actor.place,
            say(actor.organisationId ? "inRegister" : "isNew"),
            actor.wrote > 0 && say("wrote", { count: actor.wrote }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Row>
      ))}
    </Rows>
  );
}
