import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GroupFields } from "@/components/organisation/group-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/lib/dates";
import { describeGroup } from "@/lib/organisation/group-actions";
import { findGroup } from "@/lib/organisation/group-queries";
import { organisationChoices } from "@/lib/organisation/organisation-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.group");
  return { title: say("edit") };
}

export default async function EditGroupPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const group = (await findGroup(member, id)) ?? notFound();
  if (!may(member, "structure.change")) notFound();
  const organisations = await organisationChoices(member);
  const say = await getTranslations();
  const words = await getTranslations("organisation.group");
  const at = `/initiatives/${slug}/organisation`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: at, label: say("organisation.tabs.chart") },
          { href: `${at}/groups/${id}`, label: group.name },
        ]}
      />
      <PageTitle>{words("editTitle", { name: group.name })}</PageTitle>
      <Form action={describeGroup.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="groupId" value={id} />
        <GroupFields values={group} today={dayOf(new Date())} organisations={organisations} />
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
