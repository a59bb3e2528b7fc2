import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Absences } from "@/components/exercise/missing/absences";
import { BalanceTables } from "@/components/exercise/missing/balance-tables";
import { Chairs } from "@/components/exercise/missing/chairs";
import { StepPage } from "@/components/exercise/step-page";
import { Section } from "@/components/ui/section";
import { absencesIn, planBalance } from "@/lib/exercise/missing/rules";
import { may } from "@/lib/policy";
import { exerciseAt } from "../exercise-at";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const say = await getTranslations("exercise.steps");
  return { title: `${say("missing.name")} · ${(await exerciseAt(slug, number)).exercise.title}` };
}

const questions = ["critics", "funders", "affected", "usual"] as const;

/** Who is absent in the shared plan, and the chairs that are kept for them. */
export default async function MissingPage({ params }: Props) {
  const { slug, number } = await params;
  const { member, exercise } = await exerciseAt(slug, number);
  const say = await getTranslations("exercise.missing");
  const { tables, actors } = exercise;
  const tableNames = new Map(tables.map(({ id, name }) => [id, name]));
  const balance = planBalance(tables, actors);
  const { seated, lived } = balance.all;
  const maySeat = !exercise.endedAt && may(member, "exercise.seat", { isInRoom: true });
  return (
    <StepPage exercise={exercise} slug={slug} step="missing">
      <div className="gap-x-14 lg:grid lg:grid-cols-2">
        <Section title={say("absent")} intro={say("lead", { seated, lived })}>
          {seated > 0 && <Absences absences={absencesIn(tables, actors)} tableNames={tableNames} />}
          <h3 className="mt-8 mb-2">{say("ask")}</h3>
          <ul className="grid max-w-prose list-disc gap-1.5 pl-5">
            {questions.map((question) => (
              <li key={question}>{say(`questions.${question}`)}</li>
            ))}
          </ul>
        </Section>
        <div className="mt-12 lg:mt-0">
          <Section title={say("chairs")} intro={say("chairsIntro")}>
            <Chairs exercise={exercise} slug={slug} maySeat={maySeat} />
          </Section>
        </div>
      </div>
      <div className="mt-12">
        <BalanceTables balance={balance} />
      </div>
    </StepPage>
  );
}
