import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LeadingAlone, OnceMore } from "@/components/exercise/alone/leading";
import { Agreed } from "@/components/exercise/compare/agreed";
import { HowMeasured } from "@/components/exercise/compare/how-measured";
import { Split } from "@/components/exercise/compare/split";
import { exercisePath } from "@/components/exercise/links";
import { StepPage } from "@/components/exercise/step-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Compared, compare, roomAgreement } from "@/lib/exercise/agreement-rules";
import { seatAgreed } from "@/lib/exercise/compare/actions";
import { type Revealed, revealedPlaces } from "@/lib/exercise/compare/queries";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { may } from "@/lib/policy";
import { type About, exerciseAt } from "../exercise-at";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const say = await getTranslations("exercise.steps");
  return { title: `${say("compare.name")} · ${(await exerciseAt(slug, number)).exercise.title}` };
}

/** Where the room agrees, and whom it has to talk about. */
export default async function ComparePage({ params }: Props) {
  const { slug, number } = await params;
  const about = await exerciseAt(slug, number);
  const { member, exercise } = about;
  const revealed = await revealedPlaces(member, exercise.number);
  return (
    <StepPage exercise={exercise} slug={slug} step="compare">
      {revealed ? <Shown {...about} revealed={revealed} /> : <NotYet {...about} />}
    </StepPage>
  );
}

async function NotYet({ member, exercise }: About) {
  const say = await getTranslations("exercise.compare");
  if (exercise.placesRevealedAt) return <p>{say("forgotten")}</p>;
  return (
    <>
      <EmptyState title={say("notYet")} why={say("notYetWhy")}>
        <LinkButton href={exercisePath(member.slug, exercise.number, "alone")}>
          {say("toAlone")}
        </LinkButton>
      </EmptyState>
      {mayLead({ member, exercise }) && (
        <div className="mt-12">
          <LeadingAlone exercise={exercise} slug={member.slug} />
        </div>
      )}
    </>
  );
}

async function Shown({ member, exercise, revealed }: About & { revealed: Revealed }) {
  const say = await getTranslations("exercise.compare");
  const locale = (await getLocale()) as Locale;
  const { actors, tables } = exercise;
  const { room, placed } = revealed;
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  const tableNames = new Map(tables.map(({ id, name }) => [id, name]));
  const compared = compare([...actorOf.keys()], [...tableNames.keys()], placed, room);
  const names = new Map(placed.map((one) => [`${one.actorId} ${one.tableId}`, one.names]));
  const namesOf = (actorId: string, tableId: string) => names.get(`${actorId} ${tableId}`) ?? [];
  const standing = (wanted: Compared["standing"]) =>
    compared.filter((one) => one.standing === wanted);
  // Those that split the room most come first: they are what the time is for.
  const split = standing("split").toReversed();
  const [agreed, leaning, tooFew] = [standing("agreed"), standing("leaning"), standing("too_few")];
  const whole = roomAgreement(compared);
  const figures = { agreed: agreed.length, all: actors.length, split: split.length };
  return (
    <>
      <p className="max-w-prose text-lg font-semibold lg:text-xl">{say("lead", figures)}</p>
      {whole !== null && (
        <p className="mb-2 text-ink-soft">
          {say("room", { room, percent: formatPercent(whole, locale) })}
        </p>
      )}
      {exercise.forgottenAt && <p className="mb-2 max-w-prose">{say("totalsOnly")}</p>}
      <HowMeasured />
      <div className="mt-8">
        <Section title={say("agreed")} intro={say("agreedIntro")}>
          <Agreed {...{ compared: agreed, tables, actorOf }} />
          {agreed.some(({ actorId }) => !actorOf.get(actorId)?.tableId) && (
            <SeatThem {...{ member, exercise }} />
          )}
        </Section>
        {split.length > 0 && (
          <Section title={say("split")} intro={say("splitIntro")}>
            <Split {...{ compared: split, actorOf, tableNames, namesOf }} />
          </Section>
        )}
        {leaning.length > 0 && (
          <Section title={say("leaning")} intro={say("leaningIntro")}>
            <Split {...{ compared: leaning, actorOf, tableNames, namesOf }} />
          </Section>
        )}
        {tooFew.length > 0 && (
          <Section title={say("tooFew")} intro={say("tooFewIntro")}>
            <p>{tooFew.map(({ actorId }) => actorOf.get(actorId)?.name).join(", ")}</p>
          </Section>
        )}
      </div>
      <p className="mt-10 print:hidden">
        <a href={exercisePath(member.slug, exercise.number, "together")}>{say("together")}</a>
      </p>
      {mayLead({ member, exercise }) && <OnceMore exerciseId={exercise.id} slug={member.slug} />}
    </>
  );
}

async function SeatThem({ member, exercise }: About) {
  const say = await getTranslations("exercise.compare");
  if (!mayLead({ member, exercise })) return null;
  return (
    <Form
      action={seatAgreed.bind(null, member.slug)}
      deedKey={crypto.randomUUID()}
      className="mt-5 grid max-w-prose gap-3"
    >
      <input type="hidden" name="exerciseId" value={exercise.id} />
      <p className="text-sm text-ink-soft">{say("seatWhat")}</p>
      <div>
        <SubmitButton>{say("seat")}</SubmitButton>
      </div>
    </Form>
  );
}

function mayLead({ member, exercise: { me, endedAt } }: About): boolean {
  return endedAt === null && may(member, "exercise.lead", { facilitates: me.facilitates });
}
