import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { exercisePath } from "@/components/exercise/links";
import { Wall } from "@/components/exercise/plan/wall";
import { TimeLeft } from "@/components/live/time-left";
import { timeBoxEnd } from "@/lib/exercise/rules";
import { planAt } from "../plan-at";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.plan");
  return { title: say("wallTitle") };
}

/** The plan on the wall of the room: no controls, and names that are read from the back. */
export default async function WallPage({ params }: Props) {
  const { slug, number } = await params;
  const { exercise, shown, structure, words } = await planAt(slug, number);
  const say = await getTranslations("exercise");
  const locale = await getLocale();
  const end = exercise.endedAt ? null : timeBoxEnd(exercise);
  return (
    <article data-room="" data-wall="" className="wall">
      <header className="wall-head">
        <h1>{exercise.sharedResult || exercise.title}</h1>
        <p>
          <b>{say(`steps.${exercise.step}.name`)}</b>{" "}
          {end && (
            <TimeLeft
              until={end.getTime()}
              now={Date.now()}
              locale={locale}
              words={{ left: say("room.left") }}
            />
          )}
        </p>
      </header>
      <Wall
        address={exercisePath(slug, exercise.number, "live")}
        shown={shown}
        structure={structure}
        words={words}
      />
    </article>
  );
}
