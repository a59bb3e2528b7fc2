import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BootstrapNotice } from "@/components/organisation/bootstrap-notice";
import { StepsForm } from "@/components/organisation/changes/steps-form";
import { Chart } from "@/components/organisation/chart";
import { ChartControls } from "@/components/organisation/chart-controls";
import { ChartDownloads } from "@/components/organisation/chart-downloads";
import { ChartLegend } from "@/components/organisation/chart-legend";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { PlacesList } from "@/components/organisation/places-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf } from "@/lib/dates";
import { formatDay, formatNearDay } from "@/lib/i18n/format";
import { dayOfStep, stepAt, stepsOf } from "@/lib/organisation/changes/step-rules";
import { turnsUntil } from "@/lib/organisation/changes/turns";
import { isEmptyChart } from "@/lib/organisation/chart";
import { askedOf } from "@/lib/organisation/chart-asked";
import { chartOn } from "@/lib/organisation/chart-queries";
import { placesOf } from "@/lib/organisation/chart-search";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("shell.nav");
  return { title: say("organisation") };
}

export default async function ChartPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const now = new Date();
  const query = await searchParams;
  const { turns, first } = await turnsUntil(member, dayOf(now));
  const steps = stepsOf(turns, first, dayOf(now));
  const asked = askedOf(query, dayOf(now));
  const { find, isUnreadable } = asked;
  const day = dayOfStep(steps, query.step) ?? asked.day;
  const chart = await chartOn(member, day);
  const places = placesOf(chart, find);
  const say = await getTranslations("organisation.chart");
  const isToday = day.getTime() === dayOf(now).getTime();
  const locale = await getLocale();
  const lead = formatNearDay(day, locale, now);
  return (
    <>
      <PageTitle lead={!isToday && say(day < now ? "onDay" : "onLaterDay", { day: lead })}>
        {say("title", { count: chart.organisationCount })}
      </PageTitle>
      {/* A sheet of paper outlives the day. */}
      <p className="hidden print:block">
        {member.initiativeName}, {formatDay(day, locale)}
      </p>
      <OrganisationTabs slug={slug} current="chart" withActors={may(member, "actor.read")} />
      {member.isBootstrap && (
        <BootstrapNotice
          slug={slug}
          hasSteering={chart.steering !== null}
          mayChange={may(member, "structure.change")}
          mayImport={may(member, "import.run")}
          mayInvite={may(member, "invitation.send")}
        />
      )}
      <ChartControls slug={slug} day={day} find={find} isToday={isToday} />
      <StepsForm slug={slug} steps={steps} at={stepAt(steps, day)} />
      {isUnreadable && <Notice kind="warning">{say("badDay")}</Notice>}
      <PlacesList places={places.list} query={find} />
      {isEmptyChart(chart) ? (
        <EmptyState title={say("emptyTitle")} why={isToday ? say("emptyWhy") : say("emptyDay")} />
      ) : (
        <>
          <ChartLegend sectors={chart.sectors} />
          <Chart chart={chart} slug={slug} places={places} />
          <ChartDownloads slug={slug} day={day} />
        </>
      )}
    </>
  );
}
