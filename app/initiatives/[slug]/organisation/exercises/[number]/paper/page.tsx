import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { exercisePath, exercisesPath } from "@/components/exercise/links";
import { PaperForm } from "@/components/exercise/plan/paper-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { enterPaper } from "@/lib/exercise/plan/actions";
import { tableOfEach } from "@/lib/exercise/plan/seats-rules";
import { whyNotNow } from "@/lib/exercise/rules";
import { planAt } from "../plan-at";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.plan.paper");
  return { title: say("title") };
}

/** Whoever leads enters here what the room did on paper. */
export default async function PaperPage({ params }: Props) {
  const { slug, number } = await params;
  const { exercise, shown, structure } = await planAt(slug, number);
  if (!exercise.me.facilitates) notFound();
  const say = await getTranslations();
  const at = tableOfEach(shown.facts.seats);
  const reason = whyNotNow("seat-together", exercise);
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: exercisesPath(slug), label: say("exercise.title") },
          { href: exercisePath(slug, exercise.number, "together"), label: exercise.title },
        ]}
      />
      <PageTitle lead={say("exercise.plan.paper.lead")}>
        {say("exercise.plan.paper.title")}
      </PageTitle>
      {reason && <Notice>{say(`refusals.${reason}`)}</Notice>}
      {!reason && (
        <>
          <ol className="sticky top-0 z-10 mb-6 flex flex-wrap gap-x-5 gap-y-0.5 border-y border-line bg-paper py-2 text-sm">
            {structure.tables.map((table) => (
              <li key={table.id}>
                <b className="tabular-nums">{table.number}</b> {table.name}
              </li>
            ))}
          </ol>
          <PaperForm
            enter={enterPaper.bind(null, slug)}
            exerciseId={exercise.id}
            deedKey={crypto.randomUUID()}
            rows={structure.cards.map((card) => ({
              ...{ number: card.number, name: card.name },
              table: `${at.get(card.number) ?? ""}`,
            }))}
            words={{
              save: say("exercise.plan.paper.save"),
              label: say("exercise.plan.paper.title"),
            }}
          />
        </>
      )}
    </>
  );
}
