import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { exercisesPath } from "@/components/exercise/links";
import { CallFields } from "@/components/exercise/steps/call-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/lib/dates";
import { callExercise } from "@/lib/exercise/preparation/actions";
import { takings } from "@/lib/exercise/preparation/schema";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.call");
  return { title: say("title") };
}

/** Calls a wedding exercise. */
export default async function NewExercisePage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "exercise.prepare")) notFound();
  const say = await getTranslations();
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: exercisesPath(slug), label: say("exercise.title") }]}
      />
      <PageTitle lead={say("exercise.call.lead")}>{say("exercise.call.title")}</PageTitle>
      <Form
        action={callExercise.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        className="grid max-w-prose gap-7"
      >
        <CallFields heldOn={dayOf(new Date())} />
        <RadioGroup
          name="actors"
          label={say("exercise.call.actors")}
          defaultValue="parties"
          choices={takings.map((value) => ({ value, label: say(`exercise.call.${value}`) }))}
        />
        <div>
          <SubmitButton>{say("exercise.call.submit")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
