import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportForm } from "@/components/activities/report-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { reportStatus } from "@/lib/activities/actions";
import { findActivity } from "@/lib/activities/queries";
import { dayOf } from "@/lib/dates";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ corrects?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("activities.report");
  return { title: say("pageTitle") };
}

/** The page that a reminder leads to: one question, made for a thumb. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const { corrects } = await searchParams;
  const member = await requireMember(slug);
  const now = new Date();
  const activity = await findActivity(member, id, dayOf(now));
  if (!activity || !may(member, "status.report", activity)) notFound();
  const say = await getTranslations();
  const isCorrection = corrects !== undefined && corrects === activity.reportId;
  return (
    <div className="max-w-prose">
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: `/initiatives/${slug}/activities/${id}`, label: activity.title }]}
      />
      <PageTitle>{say("activities.report.title", { title: activity.title })}</PageTitle>
      {isCorrection && (
        <div className="mb-6">
          <Notice>{say("activities.report.correcting")}</Notice>
        </div>
      )}
      <ReportForm
        action={reportStatus.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        activity={activity}
        organisations={member.organisations}
        now={now}
        corrects={isCorrection}
      />
    </div>
  );
}
