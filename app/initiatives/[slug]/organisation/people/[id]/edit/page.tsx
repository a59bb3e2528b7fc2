import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PersonFields } from "@/components/organisation/person-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { describePerson } from "@/lib/organisation/person-actions";
import { findPerson } from "@/lib/organisation/person-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.person");
  return { title: say("edit") };
}

export default async function EditPersonPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const person = (await findPerson(member, id)) ?? notFound();
  if (person.removedAt || !may(member, "person.describe", { personId: id })) notFound();
  const say = await getTranslations();
  const words = await getTranslations("organisation.person");
  const register = `/initiatives/${slug}/organisation/people`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: register, label: say("organisation.tabs.people") },
          { href: `${register}/${id}`, label: person.name },
        ]}
      />
      <PageTitle>{words("editTitle", { name: person.name })}</PageTitle>
      <Form action={describePerson.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="personId" value={id} />
        <PersonFields values={person} />
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
