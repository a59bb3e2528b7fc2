import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrganisationFields } from "@/components/organisation/organisation-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { addMonths, dayOf } from "@/lib/dates";
import { describeOrganisation } from "@/lib/organisation/organisation-actions";
import { findOrganisation } from "@/lib/organisation/organisation-queries";
import { personChoices } from "@/lib/organisation/person-queries";
import { noteMonths } from "@/lib/organisation/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.organisation");
  return { title: say("edit") };
}

export default async function EditOrganisationPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const organisation = (await findOrganisation(member, id)) ?? notFound();
  if (!may(member, "organisation.describe", { organisationId: id })) notFound();
  const isOffice = may(member, "organisation.register");
  const keepUntil = addMonths(dayOf(new Date()), noteMonths);
  const office = isOffice ? { people: await personChoices(member), keepUntil } : null;
  const say = await getTranslations();
  const words = await getTranslations("organisation.organisation");
  const register = `/initiatives/${slug}/organisation/organisations`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: register, label: say("organisation.tabs.organisations") },
          { href: `${register}/${id}`, label: organisation.name },
        ]}
      />
      <PageTitle>{words("editTitle", { name: organisation.name })}</PageTitle>
      <Form action={describeOrganisation.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="organisationId" value={id} />
        <OrganisationFields values={organisation} office={office} />
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
