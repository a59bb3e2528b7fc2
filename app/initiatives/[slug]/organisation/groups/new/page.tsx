import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GroupFields } from "@/components/organisation/group-fields";
import { GroupKindField } from "@/components/organisation/group-kind-field";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/lib/dates";
import { setUpGroup } from "@/lib/organisation/group-actions";
import { openSingleGroups } from "@/lib/organisation/group-queries";
import { organisationChoices } from "@/lib/organisation/organisation-queries";
import { groupKinds } from "@/lib/organisation/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ kind?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.group");
  return { title: say("newTitle") };
}

/** Only in the start-up: afterwards a group is set up by decision. */
export default async function NewGroupPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { kind } = await searchParams;
  const member = await requireMember(slug);
  if (!may(member, "structure.change")) notFound();
  const [taken, organisations] = await Promise.all([
    openSingleGroups(member),
    organisationChoices(member),
  ]);
  const free = groupKinds.filter((one) => !taken.some((group) => group.kind === one));
  const chosen = free.find((one) => one === kind) ?? "working";
  const say = await getTranslations();
  const words = await getTranslations("organisation.group");
  const title = { steering: "newTitleSteering", working: "newTitle", backbone: "newTitleBackbone" };
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: `/initiatives/${slug}/organisation`, label: say("organisation.tabs.chart") },
        ]}
      />
      <PageTitle lead={words("newLead")}>{words(title[chosen] as "newTitle")}</PageTitle>
      <Form action={setUpGroup.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <GroupKindField free={free} chosen={chosen} />
        <GroupFields
          template={chosen === "working" ? words("mandateTemplate") : undefined}
          today={dayOf(new Date())}
          organisations={organisations}
        />
        <div>
          <SubmitButton>{words("create")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
