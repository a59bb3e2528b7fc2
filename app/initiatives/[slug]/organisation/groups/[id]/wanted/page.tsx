import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WantedFields } from "@/components/organisation/balance/wanted-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { wantInGroup } from "@/lib/organisation/balance/actions";
import { readWanted } from "@/lib/organisation/balance/schema";
import { findGroup } from "@/lib/organisation/group-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.balance");
  return { title: say("formTitle") };
}

export default async function WantedPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const group = (await findGroup(member, id)) ?? notFound();
  if (!may(member, "seat.assign")) notFound();
  const say = await getTranslations();
  const words = await getTranslations("organisation.balance");
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
      <PageTitle lead={words("formLead")}>{words("formTitleOf", { name: group.name })}</PageTitle>
      <Form action={wantInGroup.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="groupId" value={id} />
        <WantedFields wanted={readWanted(group.wanted)} />
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
