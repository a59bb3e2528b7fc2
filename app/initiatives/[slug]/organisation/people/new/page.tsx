import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrganisationField } from "@/components/organisation/organisation-field";
import { PersonFields } from "@/components/organisation/person-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { dayOf } from "@/lib/dates";
import { organisationChoices } from "@/lib/organisation/organisation-queries";
import { registerPerson } from "@/lib/organisation/person-actions";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ organisation?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.person");
  return { title: say("newTitle") };
}

export default async function NewPersonPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { organisation } = await searchParams;
  const member = await requireMember(slug);
  if (!may(member, "person.register")) notFound();
  const organisations = await organisationChoices(member);
  const say = await getTranslations();
  const words = await getTranslations("organisation.person");
  const register = `/initiatives/${slug}/organisation/people`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: register, label: say("organisation.tabs.people") }]}
      />
      <PageTitle lead={words("newLead")}>{words("newTitle")}</PageTitle>
      <Form action={registerPerson.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <PersonFields />
        <OrganisationField
          name="organisationId"
          label={words("actsFor")}
          optional
          empty={words("actsForNobody")}
          organisations={organisations}
          defaultValue={[organisation].flat()[0] ?? ""}
        />
        <TextField name="title" label={words("personTitle")} optional maxLength={200} />
        <DateField name="from" label={words("from")} defaultValue={dayOf(new Date())} />
        <div>
          <SubmitButton>{words("register")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
