import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { saveInitiative, showInitiative } from "@/lib/initiatives/actions";
import { initiativeOf } from "@/lib/initiatives/queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("settings");
  return { title: say("title") };
}

export default async function SettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "initiative.describe")) notFound();
  const say = await getTranslations("settings");
  const initiative = await initiativeOf(member);
  const isShown = initiative.publishedAt !== null;
  return (
    <>
      <PageTitle lead={say("lead")}>{say("title")}</PageTitle>
      <Section title={say("describe")}>
        <Form action={saveInitiative.bind(null, slug)} deedKey={crypto.randomUUID()}>
          <TextField name="name" label={say("name")} defaultValue={initiative.name} />
          <TextArea
            name="purpose"
            label={say("purpose")}
            hint={say("purposeHint")}
            defaultValue={initiative.purpose}
          />
          <div>
            <SubmitButton>{say("save")}</SubmitButton>
          </div>
        </Form>
      </Section>
      <Section title={say("public")} intro={isShown ? say("publicOn") : say("publicOff")}>
        {isShown && (
          <p className="mb-4">
            <a href={`/public/${slug}`}>{say("publicLink")}</a>
          </p>
        )}
        <Form
          action={showInitiative.bind(null, slug)}
          deedKey={crypto.randomUUID()}
          label={say("public")}
        >
          <input type="hidden" name="shown" value={isShown ? "off" : "on"} />
          <div>
            <SubmitButton>{isShown ? say("switchOff") : say("switchOn")}</SubmitButton>
          </div>
        </Form>
      </Section>
    </>
  );
}
