import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgetKept } from "@/components/exercise/alone/forget-kept";
import { LeadingAlone } from "@/components/exercise/alone/leading";
import { PlacedList } from "@/components/exercise/alone/placed-list";
import { SeatAlone } from "@/components/exercise/alone/seat-alone";
import { cardOf, seatAloneWords } from "@/components/exercise/alone/words";
import { exercisePath } from "@/components/exercise/links";
import { StepPage } from "@/components/exercise/step-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { handIn, placeAlone } from "@/lib/exercise/alone/actions";
import { ownPlaces } from "@/lib/exercise/alone/queries";
import { nextToPlace } from "@/lib/exercise/alone/rules";
import { whyNotNow } from "@/lib/exercise/rules";
import { may } from "@/lib/policy";
import { type About, exerciseAt } from "../exercise-at";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ actor?: string; after?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const say = await getTranslations("exercise.steps");
  return { title: `${say("alone.name")} · ${(await exerciseAt(slug, number)).exercise.title}` };
}

/** Everybody seats the actors alone; nobody sees what anybody else does. */
export default async function AlonePage({ params, searchParams }: Props) {
  const { slug, number } = await params;
  const about = await exerciseAt(slug, number);
  const { member, exercise } = about;
  const { me } = exercise;
  const mayLead = may(member, "exercise.lead", { facilitates: me.facilitates });
  const maySeat = may(member, "exercise.seat-alone", { takesPart: me.takesPart });
  return (
    <StepPage exercise={exercise} slug={slug} step="alone">
      {maySeat ? <Own {...about} asked={await searchParams} /> : <OnlyLeading />}
      {mayLead && !exercise.endedAt && <LeadingAlone exercise={exercise} slug={slug} />}
    </StepPage>
  );
}

async function OnlyLeading() {
  const say = await getTranslations("exercise.alone");
  return <p className="mb-8">{say("notTakingPart")}</p>;
}

async function Own({
  member,
  exercise,
  asked,
}: About & { asked: { actor?: string; after?: string } }) {
  const say = await getTranslations();
  const { me, tables, placesRevealedAt, isNamed } = exercise;
  const { slug } = member;
  if (placesRevealedAt) {
    return (
      <Notice title={say("exercise.alone.revealedTitle")}>
        <ForgetKept participantId={me.id} />
        <LinkButton
          variant="primary"
          className="mt-3"
          href={exercisePath(slug, exercise.number, "compare")}
        >
          {say("exercise.alone.toCompare")}
        </LinkButton>
      </Notice>
    );
  }
  const placed = await ownPlaces(member, exercise);
  const actors = exercise.actors.map((actor) => cardOf(say, actor));
  const words = seatAloneWords(say, actors.length);
  const tableNames = Object.fromEntries(tables.map(({ id, name }) => [id, name]));
  if (me.isHandedIn || whyNotNow("seat-alone", exercise)) {
    const list = { ...words, list: say("exercise.alone.yours") };
    return (
      <>
        {me.isHandedIn && (
          <>
            <ForgetKept participantId={me.id} />
            <Notice kind="good" title={say("exercise.alone.doneTitle")}>
              <p>{say("exercise.alone.done")}</p>
            </Notice>
          </>
        )}
        {Object.keys(placed).length > 0 && (
          <PlacedList {...{ actors, tableNames, placed, words: list }} />
        )}
      </>
    );
  }
  if (actors.length === 0 || tables.length === 0) {
    const what = tables.length === 0 ? "noTables" : "nobodyToPlace";
    return <EmptyState title={say(`exercise.alone.${what}`)} why={say("exercise.alone.unready")} />;
  }
  const idOf = (number?: string) => actors.find((one) => String(one.number) === number)?.id ?? null;
  const ids = actors.map(({ id }) => id);
  return (
    <>
      <p className="mb-4 max-w-prose text-sm text-ink-soft">
        {say(isNamed ? "exercise.alone.named" : "exercise.alone.unnamed")}
      </p>
      <SeatAlone
        exerciseId={exercise.id}
        participantId={me.id}
        actors={actors}
        tables={tables.map(({ id, name }) => ({ id, name }))}
        saved={placed}
        first={idOf(asked.actor) ?? nextToPlace(ids, placed, idOf(asked.after))}
        place={placeAlone.bind(null, slug)}
        handIn={handIn.bind(null, slug)}
        words={words}
      />
    </>
  );
}
