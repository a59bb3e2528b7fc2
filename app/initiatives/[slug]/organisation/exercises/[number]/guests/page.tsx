import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StepPage } from "@/components/exercise/step-page";
import { ActorRows } from "@/components/exercise/steps/actor-rows";
import { Alike, MergeForm } from "@/components/exercise/steps/merge-forms";
import { NewActorForm } from "@/components/exercise/steps/new-actor-form";
import { OwnGuests } from "@/components/exercise/steps/own-guests";
import { RevealGuests } from "@/components/exercise/steps/reveal-guests";
import { Section } from "@/components/ui/section";
import {
  addActor,
  mergeTwoActors,
  removeActor,
  revealGuests,
  writeGuests,
} from "@/lib/exercise/guests/actions";
import { alike } from "@/lib/exercise/guests/alike-plan";
import { whyNotNow } from "@/lib/exercise/rules";
import { type ExerciseProps, exerciseAt } from "../../exercise-at";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.steps.guests");
  return { title: say("name") };
}

/** Everybody writes actors alone; then all are shown together and those written twice are merged. */
export default async function GuestsPage(props: ExerciseProps) {
  const { slug, exercise } = await exerciseAt(props);
  const say = await getTranslations("exercise.guests");
  const { id, actors, me } = exercise;
  const isOpen = exercise.endedAt === null;
  const leads = me.facilitates && isOpen;
  const isWriting = whyNotNow("write-guests", exercise) === null;
  const merge = mergeTwoActors.bind(null, slug);
  return (
    <StepPage exercise={exercise} slug={slug} step="guests">
      {isWriting && me.takesPart && (
        <OwnGuests action={writeGuests.bind(null, slug)} exerciseId={id} me={me} />
      )}
      {isWriting && <RevealGuests exercise={exercise} action={revealGuests.bind(null, slug)} />}
      {leads && exercise.guestsRevealedAt && (
        <Alike pairs={alike(actors)} exerciseId={id} merge={merge} />
      )}
      <Section title={say("list", { count: actors.length })}>
        <ActorRows
          actors={actors}
          exerciseId={id}
          remove={leads ? removeActor.bind(null, slug) : null}
        />
        {isOpen && <NewActorForm action={addActor.bind(null, slug)} exerciseId={id} />}
        {leads && actors.length > 1 && <MergeForm action={merge} exerciseId={id} actors={actors} />}
      </Section>
    </StepPage>
  );
}
