import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClosingFields } from "@/components/organisation/closing-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { dayOf } from "@/lib/dates";
import { closeGroup } from "@/lib/organisation/group-actions";
import { findGroup, seatsOfGroup } from "@/lib/organisation/group-queries";
import { isRunning } from "@/lib/organisation/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.group");
  return { title: say("close") };
}

/** The step between the wish and the deed. */
export default async function CloseGroupPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const group = (await findGroup(member, id)) ?? notFound();
  if (group.closedOn || !may(member, "structure.change")) notFound();
  const today = dayOf(new Date());
  const seats = (await seatsOfGroup(member, id)).filter((seat) => isRunning(seat, today));
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
      <PageTitle lead={words("closeWhat", { seats: seats.length })}>
        {words("closeTitle", { name: group.name })}
      </PageTitle>
      <Form action={closeGroup.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="groupId" value={id} />
        <DateField name="lastDay" label={words("lastDay")} defaultValue={today} />
        <TextArea name="reason" label={words("reason")} maxLength={2000} />
        {group.kind === "working" && <ClosingFields optional />}
        <div className="flex flex-wrap gap-3">
          <SubmitButton variant="danger">{words("closeButton")}</SubmitButton>
          <LinkButton href={`${at}/groups/${id}`}>{words("keep")}</LinkButton>
        </div>
      </Form>
    </>
  );
}
