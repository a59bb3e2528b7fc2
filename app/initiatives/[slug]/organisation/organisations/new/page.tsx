import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrganisationFields } from "@/components/organisation/organisation-fields";
import { ParticipationField } from "@/components/organisation/participation-field";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { addMonths, dayOf } from "@/lib/dates";
import { registerOrganisation } from "@/lib/organisation/organisation-actions";
import { personChoices } from "@/lib/organisation/person-queries";
import { noteMonths } from "@/lib/organisation/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.organisation");
  return { title: say("newTitle") };
}

export default async function NewOrganisationPage({
  params,
}: {
  params: Promise<{ slug: string }>;
}) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "organisation.register")) notFound();
  const today = dayOf(new Date());
  const say = await getTranslations();
  const words = await getTranslations("organisation.organisation");
  const register = `/initiatives/${slug}/organisation/organisations`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: register, label: say("organisation.tabs.organisations") }]}
      />
      <PageTitle lead={words("newLead")}>{words("newTitle")}</PageTitle>
      <Form action={registerOrganisation.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <OrganisationFields
          office={{ people: await personChoices(member), keepUntil: addMonths(today, noteMonths) }}
        />
        <ParticipationField current="supportive" none={words("notYet")} />
        <DateField name="from" label={words("from")} defaultValue={today} />
        <div>
          <SubmitButton>{words("register")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
