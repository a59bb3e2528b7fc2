import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LivePage } from "@/components/live/live-page";
import { TimeLeft } from "@/components/live/time-left";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import { roomFacts } from "@/lib/exercise/room/rules";
import { type Step, steps, timeBoxEnd } from "@/lib/exercise/rules";
import { isLocale } from "@/lib/i18n/locale";
import { exercisePath, exercisesPath } from "./links";
import { StepDeeds } from "./step-deeds";

/**
 * A step of the exercise: where it belongs, what it is about, the clock, what whoever leads does with
 * it, and the way to the other steps. The page makes itself anew when the room goes on.
 *
 * @param actions at most two buttons beside the heading
 * @param followsItself the step's own part follows the room, and makes the page anew
 * @param children the step's own part
 */
export function StepPage({
  exercise,
  slug,
  step,
  actions,
  followsItself = false,
  children,
}: {
  exercise: ExerciseDetail;
  slug: string;
  step: Step;
  actions?: ReactNode;
  followsItself?: boolean;
  children: ReactNode;
}) {
  const say = useTranslations();
  const leads = exercise.me.facilitates;
  const isHere = exercise.step === step;
  const nameOf = (one: Step) => say(`exercise.steps.${one}.name`);
  const news = say("exercise.room.news", { step: nameOf(exercise.step) });
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: exercisesPath(slug), label: say("exercise.title") },
          { href: exercisePath(slug, exercise.number), label: exercise.title },
        ]}
      />
      <PageTitle
        eyebrow={say("exercise.steps.place", {
          number: steps.indexOf(step) + 1,
          all: steps.length,
        })}
        lead={say(`exercise.steps.${step}.lead`)}
        actions={
          <>
            {isHere && <Clock exercise={exercise} />}
            {actions}
          </>
        }
      >
        {nameOf(step)}
      </PageTitle>
      {exercise.endedAt && (
        <div className="mb-6">
          <Notice>{say("exercise.over")}</Notice>
        </div>
      )}
      {!isHere && !exercise.endedAt && (
        <div className="mb-6 print:hidden">
          <Notice>
            {say("exercise.room.elsewhere", { step: nameOf(exercise.step) })}{" "}
            <a href={exercisePath(slug, exercise.number, exercise.step)}>
              {say("exercise.room.go", { step: nameOf(exercise.step) })}
            </a>
          </Notice>
        </div>
      )}
      {leads && !exercise.endedAt && (
        <div className="mb-8 border-y border-line print:hidden">
          <Disclosure summary={say("exercise.steps.guide")} isOpen={isHere}>
            <p className="mb-4 max-w-prose">{say(`exercise.steps.${step}.guide`)}</p>
            <StepDeeds exercise={exercise} slug={slug} step={step} />
          </Disclosure>
        </div>
      )}
      {children}
      <StepNav exercise={exercise} slug={slug} step={step} />
      {!followsItself && !exercise.endedAt && (
        <LivePage
          address={exercisePath(slug, exercise.number, "room/live")}
          shown={{ version: exercise.version, facts: roomFacts(exercise, leads, news) }}
          words={{
            on: say("exercise.room.on"),
            off: say("decisions.live.off"),
            over: say("decisions.live.over"),
          }}
        />
      )}
    </>
  );
}

/** The time box, for the eye: quiet, and gone when it is over. */
function Clock({ exercise }: { exercise: ExerciseDetail }) {
  const say = useTranslations("exercise.room");
  const locale = useLocale();
  const end = timeBoxEnd(exercise);
  if (!end || exercise.endedAt) return null;
  return (
    <p className="self-center text-lg tabular-nums text-ink-soft">
      <TimeLeft
        until={end.getTime()}
        now={Date.now()}
        locale={isLocale(locale) ? locale : "da"}
        words={{ left: say("left") }}
      />
    </p>
  );
}

function StepNav({ exercise, slug, step }: { exercise: ExerciseDetail; slug: string; step: Step }) {
  const say = useTranslations("exercise.steps");
  const reached = steps.indexOf(exercise.step);
  return (
    <nav aria-label={say("label")} className="mt-14 border-t border-line pt-4 print:hidden">
      <ol className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {steps.map((one, index) => (
          <li key={one}>
            {index <= reached || exercise.me.facilitates ? (
              <a
                href={exercisePath(slug, exercise.number, one)}
                aria-current={one === step ? "page" : undefined}
                className="inline-block py-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
              >
                {index + 1}. {say(`${one}.name`)}
              </a>
            ) : (
              <span className="inline-block py-2 text-ink-soft">
                {index + 1}. {say(`${one}.name`)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
