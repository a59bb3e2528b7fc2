import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActivityForm } from "@/components/activities/activity-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { editActivity } from "@/lib/activities/actions";
import { ownersFor } from "@/lib/activities/owners";
import { activityChoices, findActivity } from "@/lib/activities/queries";
import { dayOf } from "@/lib/dates";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("activities.detail");
  return { title: say("edit") };
}

export default async function EditActivityPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const today = dayOf(new Date());
  const activity = await findActivity(member, id, today);
  if (!activity || !may(member, "activity.edit", activity)) notFound();
  const say = await getTranslations();
  const choices = await activityChoices(member, today);
  const page = `/initiatives/${slug}/activities/${id}`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: `/initiatives/${slug}/activities`, label: say("activities.title") },
          { href: page, label: activity.title },
        ]}
      />
      <PageTitle>{say("activities.form.editTitle", { title: activity.title })}</PageTitle>
      <ActivityForm
        action={editActivity.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        choices={choices}
        owners={ownersFor(member, choices, activity)}
        activity={activity}
        back={page}
      />
    </>
  );
}
