import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NarrowForm } from "@/components/activities/narrow-form";
import { StatusFigures } from "@/components/activities/status-figures";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Tabs } from "@/components/ui/tabs";
import {
  type Address,
  addressOf,
  afterFrom,
  filterFrom,
  isNarrowed,
  viewFrom,
  views,
} from "@/lib/activities/filter";
import { mayRegisterSome } from "@/lib/activities/owners";
import { narrowingChoices, progressCounts } from "@/lib/activities/queries";
import { headlineOf } from "@/lib/activities/rules";
import { dayOf } from "@/lib/dates";
import { requireMember } from "@/lib/session";
import { Listing } from "./listing";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Address> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("activities");
  return { title: say("title") };
}

export default async function ActivitiesPage({ params, searchParams }: Props) {
  const [{ slug }, address] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const say = await getTranslations("activities");
  const now = new Date();
  const [filter, view] = [filterFrom(address), viewFrom(address)];
  const [counts, choices] = await Promise.all([
    progressCounts(member, dayOf(now), filter),
    narrowingChoices(member, filter),
  ]);
  const { is, count } = headlineOf(counts);
  const page = `/initiatives/${slug}/activities`;
  const register = mayRegisterSome(member) && (
    <LinkButton href={`${page}/new`}>{say("register")}</LinkButton>
  );
  if (counts.total === 0) {
    return (
      <>
        <PageTitle>{say("headline.none")}</PageTitle>
        <EmptyState title={say("headline.none")} why={say("empty.why")}>
          {register}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle
        lead={
          isNarrowed(filter)
            ? say("lead.narrowed", { count: counts.matching })
            : say("lead.all", counts)
        }
        actions={register}
      >
        {say(`headline.${is}`, { count })}
      </PageTitle>
      <div className="mb-8">
        <StatusFigures slug={slug} counts={counts} />
      </div>
      <Tabs
        label={say("views.label")}
        tabs={views.map((one) => ({
          href: `${page}${addressOf(one, filter)}`,
          label: say(`views.${one}`),
          isCurrent: one === view,
        }))}
      />
      <NarrowForm slug={slug} view={view} filter={filter} {...choices} />
      {counts.matching === 0 ? (
        <EmptyState title={say("empty.noneMatch")} why={say("empty.noneMatchWhy")}>
          <LinkButton href={`${page}${addressOf(view, filterFrom({}))}`}>
            {say("showAll")}
          </LinkButton>
        </EmptyState>
      ) : (
        <Listing member={member} view={view} filter={filter} after={afterFrom(address)} now={now} />
      )}
    </>
  );
}
