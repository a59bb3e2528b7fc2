import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { exercisePath } from "@/components/exercise/links";
import { PlanBoard } from "@/components/exercise/plan/plan-board";
import { PlanTable } from "@/components/exercise/plan/plan-table";
import { StepPage } from "@/components/exercise/step-page";
import { LinkButton } from "@/components/ui/button";
import { wholeNumber } from "@/lib/decisions/register-rules";
import {
  describeActor,
  moveActor,
  tieActors,
  undoMove,
  untieActors,
} from "@/lib/exercise/plan/actions";
import { whyNotNow } from "@/lib/exercise/rules";
import { planAt } from "../plan-at";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ card?: string | string[]; view?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.steps.together");
  return { title: say("name") };
}

/** The shared plan, which everybody in the room moves cards in at once. */
export default async function TogetherPage({ params, searchParams }: Props) {
  const { slug, number } = await params;
  const { card, view } = await searchParams;
  const { exercise, shown, structure, words } = await planAt(slug, number);
  const say = await getTranslations("exercise.plan");
  const at = (page: string) => exercisePath(slug, exercise.number, page);
  const open = structure.cards.find((one) => one.number === wholeNumber(`${card}`, 1, 9_999));
  return (
    <StepPage
      exercise={exercise}
      slug={slug}
      step="together"
      followsItself
      actions={
        <>
          <LinkButton href={at("wall")}>{say("toWall")}</LinkButton>
          <LinkButton href={at("print")}>{say("toPrint")}</LinkButton>
        </>
      }
    >
      <PlanBoard
        address={at("live")}
        shown={shown}
        structure={structure}
        deeds={{
          move: moveActor.bind(null, slug),
          undo: undoMove.bind(null, slug),
          describe: describeActor.bind(null, slug),
          tie: tieActors.bind(null, slug),
          untie: untieActors.bind(null, slug),
        }}
        mayMove={whyNotNow("seat-together", exercise) === null}
        open={open?.number ?? null}
        words={words}
      />
      {view === "table" && <PlanTable structure={structure} seats={shown.facts.seats} />}
      <p className="mt-8 flex flex-wrap gap-x-6 print:hidden">
        <a
          className="inline-flex min-h-11 items-center"
          href={view === "table" ? "?" : "?view=table#plan-as-table"}
        >
          {say(view === "table" ? "withoutTable" : "asTable")}
        </a>
        {exercise.me.facilitates && (
          <a className="inline-flex min-h-11 items-center" href={at("paper")}>
            {say("toPaper")}
          </a>
        )}
      </p>
    </StepPage>
  );
}
