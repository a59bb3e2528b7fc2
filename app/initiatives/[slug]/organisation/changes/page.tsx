import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ChangeList } from "@/components/organisation/changes/change-list";
import { ChangesPicture } from "@/components/organisation/changes/changes-picture";
import { PeriodForm } from "@/components/organisation/changes/period-form";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf, isoDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { compareCharts } from "@/lib/organisation/changes/compare";
import { eventsBetween, mostEvents } from "@/lib/organisation/changes/queries";
import { changesFrom, periodAsked } from "@/lib/organisation/changes/rules";
import { chartOn } from "@/lib/organisation/chart-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.changes");
  return { title: say("documentTitle") };
}

/** The story of the organisation between two days: who came, went and moved, which groups began and ended. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const { from, to, isUnreadable } = periodAsked(await searchParams, dayOf(new Date()));
  const [events, before, after] = await Promise.all([
    eventsBetween(member, from, to),
    chartOn(member, from),
    chartOn(member, to),
  ]);
  const changes = changesFrom(events);
  const say = await getTranslations("organisation.changes");
  const locale = await getLocale();
  const days = { from: formatDay(from, locale), to: formatDay(to, locale) };
  const at = `/initiatives/${slug}/organisation`;
  return (
    <>
      <PageTitle
        lead={
          <>
            {say("lead", days)}{" "}
            <span className="print:hidden">
              <a href={`${at}?on=${isoDay(from)}`}>{say("chartBefore")}</a> ·{" "}
              <a href={`${at}?on=${isoDay(to)}`}>{say("chartAfter")}</a>
            </span>
          </>
        }
      >
        {say("title", { count: changes.length })}
      </PageTitle>
      <OrganisationTabs slug={slug} current="changes" withActors={may(member, "actor.read")} />
      <PeriodForm page={`${at}/changes`} from={from} to={to} />
      {isUnreadable && <Notice kind="warning">{say("badDay")}</Notice>}
      {events.length === mostEvents && <Notice>{say("tooMany")}</Notice>}
      {changes.length === 0 && <EmptyState title={say("none")} why={say("noneWhy")} />}
      {changes.length > 0 && <ChangesPicture slug={slug} compared={compareCharts(before, after)} />}
      <ChangeList slug={slug} changes={changes} />
    </>
  );
}
