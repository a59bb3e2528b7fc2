import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActivityForm } from "@/components/activities/activity-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { registerActivity } from "@/lib/activities/actions";
import { mayRegisterSome, ownersFor } from "@/lib/activities/owners";
import { activityChoices } from "@/lib/activities/queries";
import { dayOf } from "@/lib/dates";
import { requireMember } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("activities.form");
  return { title: say("newTitle") };
}

export default async function NewActivityPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!mayRegisterSome(member)) notFound();
  const say = await getTranslations();
  const choices = await activityChoices(member, dayOf(new Date()));
  const list = `/initiatives/${slug}/activities`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: list, label: say("activities.title") }]}
      />
      <PageTitle lead={say("activities.form.lead")}>{say("activities.form.newTitle")}</PageTitle>
      <ActivityForm
        action={registerActivity.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        choices={choices}
        owners={ownersFor(member, choices)}
        activity={null}
        back={list}
      />
    </>
  );
}
