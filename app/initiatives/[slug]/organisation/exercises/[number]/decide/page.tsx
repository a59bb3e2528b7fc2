import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SeatingEffect } from "@/components/decisions/seating-effect";
import { LeftOut } from "@/components/exercise/decide/left-out";
import { ProposeForm, SetUpForm } from "@/components/exercise/decide/propose-form";
import { exercisePath } from "@/components/exercise/links";
import { StepPage } from "@/components/exercise/step-page";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { proposePlan, setUpPlan } from "@/lib/exercise/adoption/actions";
import { type PlanToDecide, planToDecide } from "@/lib/exercise/adoption/queries";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import { findExercise } from "@/lib/exercise/queries";
import { formatDay } from "@/lib/i18n/format";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.steps.decide");
  return { title: say("name") };
}

/** What the plan makes of the organisation, exactly; then one button. */
export default async function DecidePage({ params }: Props) {
  const { slug, number } = await params;
  const member = await requireMember(slug);
  const exercise = await findExercise(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
  if (!exercise) notFound();
  return (
    <StepPage exercise={exercise} slug={slug} step="decide">
      {exercise.adoptedAt ? (
        <Adopted exercise={exercise} slug={slug} adoptedAt={exercise.adoptedAt} />
      ) : (
        <ToDecide member={member} exercise={exercise} />
      )}
    </StepPage>
  );
}

async function Adopted({
  exercise: { number, proposalNumber },
  slug,
  adoptedAt,
}: {
  exercise: ExerciseDetail;
  slug: string;
  adoptedAt: Date;
}) {
  const say = await getTranslations("exercise.decide");
  const day = formatDay(dayOf(adoptedAt), await getLocale());
  const page = `/initiatives/${slug}`;
  return (
    <Notice kind="good" title={say("adopted", { day })}>
      <p className="flex flex-wrap gap-x-5">
        {proposalNumber !== null && (
          <a href={`${page}/decisions/${proposalNumber}`}>{say("readDecision")}</a>
        )}
        <a href={`${page}/organisation`}>{say("seeOrganisation")}</a>
        <a href={exercisePath(slug, number, "again")}>{say("seeStory")}</a>
      </p>
    </Notice>
  );
}

async function ToDecide({ member, exercise }: { member: Member; exercise: ExerciseDetail }) {
  const say = await getTranslations("exercise.decide");
  const shown = await planToDecide(member, exercise, new Date());
  const { proposal, effect, facts, outcomes, plan } = shown;
  if (proposal && !proposal.isSettled) {
    const href = `/initiatives/${member.slug}/decisions/${proposal.number}`;
    return (
      <Notice title={say("proposed", { number: proposal.number })}>
        <p className="mb-2">{say("proposedWhy")}</p>
        <a href={href}>{say("readProposal")}</a>
      </Notice>
    );
  }
  return (
    <>
      <Section title={say("happens")} intro={say("happensWhy")}>
        {shown.isEmpty ? <p>{say("nothing")}</p> : <SeatingEffect plan={effect} facts={facts} />}
      </Section>
      <Section title={say("leftOut.title")} hideTitle>
        <LeftOut outcomes={outcomes} actors={plan.actors} />
      </Section>
      <Section title={say("next")}>
        <Deed member={member} exercise={exercise} shown={shown} />
      </Section>
    </>
  );
}

/** The one thing to do: the proposal, in bootstrap the organisation itself; or why not. */
async function Deed({
  member,
  exercise,
  shown,
}: {
  member: Member;
  exercise: ExerciseDetail;
  shown: PlanToDecide;
}) {
  const say = await getTranslations("exercise.decide");
  const reasons = await hindrances(shown);
  if (exercise.endedAt) return <p>{say("ended")}</p>;
  if (shown.isEmpty) return <p>{say("emptyNext")}</p>;
  if (reasons.length > 0) {
    return (
      <Notice kind="warning" title={say("mendFirst")}>
        <ul className="mb-2 list-disc pl-5">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <a href={exercisePath(member.slug, exercise.number, "together")}>{say("goMend")}</a>
      </Notice>
    );
  }
  const { facilitates, takesPart } = exercise.me;
  const subject = { facilitates, takesPart, isInRoom: true };
  const fields = {
    effect: shown.effect,
    tables: shown.plan.tables,
    groups: shown.facts.seating?.groups ?? [],
  };
  const about = { deedKey: crypto.randomUUID(), exerciseId: exercise.id, fields };
  if (may(member, "exercise.set-up", subject)) {
    return <SetUpForm {...about} action={setUpPlan.bind(null, member.slug)} />;
  }
  if (!may(member, "exercise.propose", subject)) return <Notice>{say("notYou")}</Notice>;
  const usual = await usualText(exercise, shown);
  return <ProposeForm {...about} usual={usual} action={proposePlan.bind(null, member.slug)} />;
}

async function hindrances({ stops, impossible, plan }: PlanToDecide): Promise<string[]> {
  const [say, why] = await Promise.all([
    getTranslations("exercise.decide.stops"),
    getTranslations("decisions.impossible"),
  ]);
  const told = stops.map((stop) => {
    const actor = plan.actors.find(({ id }) => "actorId" in stop && id === stop.actorId);
    return say(stop.kind, { name: actor?.name ?? "" });
  });
  return impossible ? [...told, why(impossible)] : told;
}

/** The proposal's words to begin with: the shared result, and what the invited said. */
async function usualText(exercise: ExerciseDetail, { answers }: PlanToDecide) {
  const say = await getTranslations("exercise.decide.text");
  const { title, number, sharedResult } = exercise;
  const listed = (answer: "yes" | "no" | null) =>
    answers.filter((one) => one.answer === answer).map(({ name }) => name);
  const line = (key: "yes" | "no" | "waiting", names: string[]) =>
    names.length > 0 ? [say(key, { count: names.length, list: names.join(", ") })] : [];
  const wishes = answers
    .filter(({ answer }) => answer === "other_table")
    .map(({ name, wishedName, said }) =>
      say("wish", { name, table: wishedName ?? say("anotherTable"), said: said || say("noWords") }),
    );
  const lines = [
    say("why", { number, title, result: sharedResult }),
    ...line("yes", listed("yes")),
    ...wishes,
    ...line("no", listed("no")),
    ...line("waiting", listed(null)),
  ];
  return { title: say("title", { title }).slice(0, 200), text: lines.join("\n\n") };
}
