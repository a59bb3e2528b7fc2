import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExerciseList } from "@/components/exercise/exercise-list";
import { exercisesPath } from "@/components/exercise/links";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { exercisesOf } from "@/lib/exercise/queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise");
  return { title: say("documentTitle") };
}

/** The initiative's wedding exercises: what was agreed, where it is, and a way in for whoever is in the room. */
export default async function ExercisesPage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const exercises = await exercisesOf(member);
  const say = await getTranslations("exercise");
  const call = may(member, "exercise.prepare") && (
    <LinkButton variant="primary" href={`${exercisesPath(slug)}/new`}>
      {say("list.new")}
    </LinkButton>
  );
  return (
    <>
      <PageTitle lead={say("lead")} actions={exercises.length > 0 && call}>
        {say("title")}
      </PageTitle>
      <OrganisationTabs slug={slug} current="exercises" withActors={may(member, "actor.read")} />
      {exercises.length === 0 ? (
        <EmptyState title={say("list.none")} why={say("list.noneWhy")}>
          {call}
        </EmptyState>
      ) : (
        <ExerciseList slug={slug} exercises={exercises} />
      )}
    </>
  );
}
