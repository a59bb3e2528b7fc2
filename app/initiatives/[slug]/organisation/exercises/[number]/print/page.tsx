import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { exercisePath, exercisesPath } from "@/components/exercise/links";
import { CutOutCards } from "@/components/exercise/plan/cut-out-cards";
import { EmptyForms } from "@/components/exercise/plan/empty-forms";
import { PrintedPlan } from "@/components/exercise/plan/printed-plan";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Tabs } from "@/components/ui/tabs";
import { planAt } from "../plan-at";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ what?: string | string[] }>;
};

const sheets = ["plan", "cards", "forms"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.plan.print");
  return { title: say("title") };
}

/** What the room needs on paper: the plan for the wall, cards to cut out, and empty forms. */
export default async function PrintPage({ params, searchParams }: Props) {
  const { slug, number } = await params;
  const { what } = await searchParams;
  const { exercise, shown, structure, words } = await planAt(slug, number);
  const say = await getTranslations();
  const chosen = sheets.find((one) => one === what) ?? "plan";
  return (
    <>
      <div className="print:hidden">
        <Breadcrumb
          label={say("ui.breadcrumb")}
          trail={[
            { href: exercisesPath(slug), label: say("exercise.title") },
            { href: exercisePath(slug, exercise.number, "together"), label: exercise.title },
          ]}
        />
        <PageTitle lead={say(`exercise.plan.print.${chosen}.lead`)}>
          {say("exercise.plan.print.title")}
        </PageTitle>
        <Tabs
          label={say("exercise.plan.print.title")}
          tabs={sheets.map((sheet) => ({
            ...{ href: `?what=${sheet}`, isCurrent: sheet === chosen },
            label: say(`exercise.plan.print.${sheet}.name`),
          }))}
        />
      </div>
      {chosen === "plan" && (
        <PrintedPlan
          title={exercise.sharedResult || exercise.title}
          structure={structure}
          seats={shown.facts.seats}
          words={words}
        />
      )}
      {chosen === "cards" && <CutOutCards cards={structure.cards} />}
      {chosen === "forms" && <EmptyForms exercise={exercise} structure={structure} />}
    </>
  );
}
