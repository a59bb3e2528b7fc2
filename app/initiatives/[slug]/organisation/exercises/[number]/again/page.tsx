import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PlansBeside } from "@/components/exercise/again/plans-beside";
import { exercisePath, exercisesPath } from "@/components/exercise/links";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { repeatExercise } from "@/lib/exercise/again/actions";
import { type Chapter, planBefore, storyOfExercises } from "@/lib/exercise/again/queries";
import { changesBetween, type PlanChange, tablesInBoth } from "@/lib/exercise/again/rules";
import { agreementOfPlaced } from "@/lib/exercise/agreement-rules";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import { findExercise } from "@/lib/exercise/queries";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.again");
  return { title: say("title") };
}

/** What moved since the last exercise and why, all of them with their decisions, and holding it again. */
export default async function AgainPage({ params }: Props) {
  const { slug, number } = await params;
  const member = await requireMember(slug);
  const exercise = await findExercise(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
  if (!exercise) notFound();
  const [say, story] = await Promise.all([getTranslations(), storyOfExercises(member)]);
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: exercisesPath(slug), label: say("exercise.title") },
          { href: exercisePath(slug, exercise.number), label: exercise.title },
        ]}
      />
      <PageTitle lead={say("exercise.again.lead")}>{say("exercise.again.title")}</PageTitle>
      <SinceLast member={member} exercise={exercise} story={story} />
      <AllExercises member={member} story={story} />
      {may(member, "exercise.prepare") && (
        <Section title={say("exercise.again.repeat")} intro={say("exercise.again.repeatWhy")}>
          <Form action={repeatExercise.bind(null, slug)} deedKey={crypto.randomUUID()}>
            <input type="hidden" name="exerciseId" value={exercise.id} />
            <div>
              <SubmitButton>
                {say("exercise.again.submit", { number: exercise.number })}
              </SubmitButton>
            </div>
          </Form>
        </Section>
      )}
    </>
  );
}

type Told = { member: Member; story: Chapter[] };

/** What moved, and the two plans beside each other, to those who were in the room both times. */
async function SinceLast({ member, exercise, story }: Told & { exercise: ExerciseDetail }) {
  const { previousNumber } = exercise;
  if (previousNumber === null) return null;
  const [say, locale, before] = await Promise.all([
    getTranslations("exercise.again"),
    getLocale(),
    planBefore(member, exercise),
  ]);
  const title = say("since", { number: previousNumber });
  if (!before) {
    return (
      <Section title={title}>
        <p>{say("notInRoom")}</p>
      </Section>
    );
  }
  const chapter = (of: number) => story.find(({ number }) => number === of);
  const headed = (number: number) => {
    const day = formatDay(chapter(number)?.heldOn ?? exercise.heldOn, locale);
    return say("planOf", { number, day });
  };
  const changes = changesBetween(before, exercise);
  const tables = tablesInBoth(before, exercise);
  return (
    <>
      <Section title={title}>
        {changes.length === 0 ? (
          <p>{say("nothingMoved")}</p>
        ) : (
          <Changes changes={changes} chapter={chapter(exercise.number)} />
        )}
      </Section>
      {tables.length > 0 && (
        <Section title={say("beside")}>
          <PlansBeside
            tables={tables}
            titles={{ before: headed(previousNumber), after: headed(exercise.number) }}
          />
        </Section>
      )}
    </>
  );
}

/** Each change with why, and how far the room agreed on it when all had seated alone. */
async function Changes({
  changes,
  chapter,
}: {
  changes: PlanChange[];
  chapter: Chapter | undefined;
}) {
  const [say, locale] = await Promise.all([getTranslations("exercise.again"), getLocale()]);
  const agreed = (actorId: string | undefined) => {
    const placed = chapter?.placed.filter((one) => one.actorId === actorId) ?? [];
    const agreement = agreementOfPlaced(placed, chapter?.room ?? 0);
    if (agreement === null) return undefined;
    return (
      <span className="text-sm text-ink-soft">
        {say("agreedOn", { percent: formatPercent(agreement, locale as Locale) })}
      </span>
    );
  };
  return (
    <Rows>
      {changes.map((one) => (
        <Row
          key={`${one.change} ${one.name}`}
          title={say("change", {
            ...{ change: one.change, name: one.name },
            ...{ from: "from" in one ? one.from : "", to: "to" in one ? one.to : "" },
          })}
          aside={agreed(one.actorId)}
        >
          {one.why && say("why", { why: one.why })}
        </Row>
      ))}
    </Rows>
  );
}

/** The calm list of all exercises, newest first. */
async function AllExercises({ member, story }: Told) {
  const [say, locale] = await Promise.all([getTranslations("exercise.again"), getLocale()]);
  const agreedBy = (placed: Chapter["placed"], room: number) => {
    const agreement = agreementOfPlaced(placed, room);
    if (agreement === null) return null;
    return <p>{say("agreed", { percent: formatPercent(agreement, locale as Locale) })}</p>;
  };
  return (
    <Section title={say("story")}>
      <Rows>
        {story.map(
          ({ id, number, title, heldOn, sharedResult, proposalNumber, isInRoom, placed, room }) => (
            <Row
              key={id}
              title={
                isInRoom ? <a href={exercisePath(member.slug, number, "again")}>{title}</a> : title
              }
              aside={formatDay(heldOn, locale)}
            >
              {sharedResult}{" "}
              {proposalNumber !== null && (
                <a href={`/initiatives/${member.slug}/decisions/${proposalNumber}`}>
                  {say("decision", { number: proposalNumber })}
                </a>
              )}
              {agreedBy(placed, room)}
            </Row>
          ),
        )}
      </Rows>
    </Section>
  );
}
