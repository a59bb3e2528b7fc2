import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Row, Rows } from "@/components/ui/rows";
import type { ExerciseLine } from "@/lib/exercise/columns";
import { formatDay } from "@/lib/i18n/format";
import { exercisePath } from "./links";

/** Everybody may know that it was held and what it led to; what was said in it, those who were there. */
export function ExerciseList({ slug, exercises }: { slug: string; exercises: ExerciseLine[] }) {
  const say = useTranslations("exercise.list");
  const locale = useLocale();
  return (
    <Rows>
      {exercises.map((one) => (
        <Row
          key={one.id}
          title={
            one.isInRoom ? (
              <a href={exercisePath(slug, one.number)} className="title-link">
                {one.title}
              </a>
            ) : (
              <strong>{one.title}</strong>
            )
          }
          aside={<strong>{say(standingOf(one))}</strong>}
          action={
            one.isInRoom &&
            !one.endedAt && (
              <LinkButton href={exercisePath(slug, one.number)}>{say("goIn")}</LinkButton>
            )
          }
        >
          {formatDay(one.heldOn, locale)}
          {one.proposalNumber !== null && (
            <>
              {" · "}
              <a href={`/initiatives/${slug}/decisions/${one.proposalNumber}`}>
                {say("proposal", { number: one.proposalNumber })}
              </a>
            </>
          )}
          {one.sharedResult && <p>{say("result", { result: one.sharedResult })}</p>}
          {!one.isInRoom && <p>{say("closed")}</p>}
        </Row>
      ))}
    </Rows>
  );
}

function standingOf({ endedAt, adoptedAt }: ExerciseLine) {
  if (adoptedAt) return "adopted";
  return endedAt ? "ended" : "running";
}
