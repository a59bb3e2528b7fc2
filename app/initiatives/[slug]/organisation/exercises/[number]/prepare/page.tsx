import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { exercisePath } from "@/components/exercise/links";
import { StepPage } from "@/components/exercise/step-page";
import { CallFields } from "@/components/exercise/steps/call-fields";
import { EndDeeds } from "@/components/exercise/steps/end-deeds";
import { InviteForm } from "@/components/exercise/steps/invite-form";
import { ParticipantRows } from "@/components/exercise/steps/participant-rows";
import { RadioGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  changeParticipant,
  describeExercise,
  inviteParticipants,
  takeActors,
} from "@/lib/exercise/preparation/actions";
import { roomChoices } from "@/lib/exercise/preparation/queries";
import { type ExerciseProps, exerciseAt } from "../../exercise-at";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.steps.prepare");
  return { title: say("name") };
}

/** Who is in the room, which actors are to be seated, at which tables, and what the room is promised. */
export default async function PreparePage(props: ExerciseProps) {
  const { slug, member, exercise } = await exerciseAt(props);
  const leads = exercise.me.facilitates && !exercise.endedAt;
  const [say, choices] = await Promise.all([
    getTranslations("exercise"),
    leads ? roomChoices(member, exercise.id) : null,
  ]);
  const { id, number, participants, actors, tables } = exercise;
  const hidden = <input type="hidden" name="exerciseId" value={id} />;
  return (
    <StepPage exercise={exercise} slug={slug} step="prepare">
      {exercise.purpose && <p className="max-w-prose text-lg">{exercise.purpose}</p>}
      <Section
        title={say("prepare.people")}
        intro={say("prepare.peopleLead", { count: participants.length })}
      >
        <ParticipantRows
          participants={participants}
          exerciseId={id}
          change={leads ? changeParticipant.bind(null, slug) : null}
        />
        {choices && (
          <div className="mt-4">
            <InviteForm
              action={inviteParticipants.bind(null, slug)}
              exerciseId={id}
              choices={choices}
              isOpen={participants.length === 1}
            />
          </div>
        )}
      </Section>
      <Section
        title={say("prepare.actors")}
        intro={say("prepare.actorsLead", { count: actors.length })}
        aside={<a href={exercisePath(slug, number, "guests")}>{say("prepare.toGuests")}</a>}
      >
        {leads && (
          <Disclosure summary={say("prepare.take")}>
            <Form action={takeActors.bind(null, slug)} deedKey={crypto.randomUUID()}>
              {hidden}
              <RadioGroup
                name="actors"
                label={say("call.actors")}
                defaultValue="parties"
                choices={(["parties", "all"] as const).map((value) => ({
                  value,
                  label: say(`call.${value}`),
                }))}
              />
              <div>
                <SubmitButton variant="plain">{say("prepare.takeButton")}</SubmitButton>
              </div>
            </Form>
          </Disclosure>
        )}
      </Section>
      <Section
        title={say("prepare.tables")}
        intro={say("prepare.tablesLead", { count: tables.length })}
        aside={<a href={exercisePath(slug, number, "tables")}>{say("prepare.toTables")}</a>}
      >
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {tables.map((table) => (
            <li key={table.id}>{table.name}</li>
          ))}
        </ul>
      </Section>
      {leads && (
        <Section title={say("prepare.about")}>
          <Disclosure summary={say("prepare.edit")}>
            <Form
              action={describeExercise.bind(null, slug)}
              deedKey={crypto.randomUUID()}
              className="grid max-w-prose gap-7"
            >
              {hidden}
              <CallFields {...exercise} isKept={exercise.hasSheets} />
              <div>
                <SubmitButton variant="plain">{say("prepare.save")}</SubmitButton>
              </div>
            </Form>
          </Disclosure>
        </Section>
      )}
      {exercise.me.facilitates && <EndDeeds exercise={exercise} slug={slug} />}
    </StepPage>
  );
}
