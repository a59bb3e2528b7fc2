import { useLocale, useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import { revealPlaces, seatAloneAgain } from "@/lib/exercise/compare/actions";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { DeedAsked } from "./deed-asked";

/** Without names, fewer than so many can be told apart by whoever knows what they placed themselves. */
const fewest = 3;

/** For whoever leads: how many have handed in and who is missing, and the way to show the places to all. */
export function LeadingAlone({ exercise, slug }: { exercise: ExerciseDetail; slug: string }) {
  const say = useTranslations("exercise.alone");
  const locale = useLocale() as Locale;
  const { id, isNamed, placesRevealedAt, hasSheets } = exercise;
  const taking = exercise.participants.filter(({ takesPart }) => takesPart);
  const missing = taking.filter(({ isHandedIn }) => !isHandedIn).map(({ name }) => name);
  const figures = { handedIn: taking.length - missing.length, takePart: taking.length };
  const isFew = !isNamed && figures.handedIn < fewest;
  return (
    <Section title={say("lead2")}>
      <div className="max-w-prose">
        <Progress value={figures.handedIn} of={figures.takePart}>
          {say("handedIn", figures)}
        </Progress>
        {missing.length > 0 && figures.handedIn > 0 && (
          <p className="mt-2 text-sm text-ink-soft">
            {say("missing", { names: formatList(missing, locale) })}
          </p>
        )}
        {!placesRevealedAt && <p className="mt-2 text-sm">{say("nobodySees")}</p>}
      </div>
      {!placesRevealedAt && (
        <DeedAsked
          action={revealPlaces.bind(null, slug)}
          exerciseId={id}
          summary={say("reveal")}
          submit={say("revealNow")}
        >
          <p>{say("revealWhat", figures)}</p>
          {isFew && <p className="font-semibold">{say("few")}</p>}
        </DeedAsked>
      )}
      {hasSheets && <OnceMore exerciseId={id} slug={slug} />}
    </Section>
  );
}

/** Everybody begins anew. */
export function OnceMore({ exerciseId, slug }: { exerciseId: string; slug: string }) {
  const say = useTranslations("exercise.alone");
  return (
    <DeedAsked
      action={seatAloneAgain.bind(null, slug)}
      exerciseId={exerciseId}
      summary={say("again2")}
      submit={say("againNow")}
      variant="danger"
    >
      <p>{say("againWhat")}</p>
    </DeedAsked>
  );
}
