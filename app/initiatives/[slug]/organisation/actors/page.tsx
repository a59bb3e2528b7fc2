import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActorFilter } from "@/components/organisation/actors/actor-filter";
import { ActorList } from "@/components/organisation/actors/actor-list";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { dayOf } from "@/lib/dates";
import { actorChoices, listActors } from "@/lib/organisation/actors/queries";
import { actorsAsked, queryOf } from "@/lib/organisation/lists-asked";
import { pageSize } from "@/lib/organisation/page-key";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.actors");
  return { title: say("documentTitle") };
}

export default async function ActorsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "actor.read")) notFound();
  const asked = actorsAsked(await searchParams);
  const { rows, total, next } = await listActors(member, asked, dayOf(new Date()));
  const { places, keepers } = await actorChoices(member);
  const say = await getTranslations("organisation.actors");
  const list = await getTranslations("organisation.organisations");
  const organisation = `/initiatives/${slug}/organisation`;
  const here = `${organisation}/actors`;
  const filter = {
    ...{ find: asked.search, as: asked.participation, sector: asked.sector },
    ...{ place: asked.place, keeper: asked.keeperId },
    quiet: asked.quietMonths && String(asked.quietMonths),
  };
  const isFiltered = Object.values(filter).some(Boolean);
  const add = may(member, "organisation.register") && (
    <LinkButton href={`${organisation}/organisations/new`}>{list("new")}</LinkButton>
  );
  return (
    <>
      <PageTitle
        lead={say("lead")}
        actions={
          <>
            <LinkButton href={`${here}/picture`}>{say("toPicture")}</LinkButton>
            {may(member, "actor.merge") && (
              <LinkButton href={`${here}/merge`}>{say("merging.link")}</LinkButton>
            )}
            {add}
          </>
        }
      >
        {say("title", { count: total })}
      </PageTitle>
      <OrganisationTabs slug={slug} current="actors" withActors />
      <ActorFilter
        here={here}
        asked={asked}
        isFiltered={isFiltered}
        places={places}
        keepers={keepers}
      />
      {rows.length > 0 && <ActorList slug={slug} actors={rows} />}
      {rows.length === 0 && (
        <EmptyState
          title={isFiltered ? list("noMatch") : say("emptyTitle")}
          why={isFiltered ? list("noMatchWhy") : say("emptyWhy")}
        >
          {!isFiltered && add}
        </EmptyState>
      )}
      <Pager
        label={say("list")}
        previous={asked.after ? { href: here + queryOf(filter), label: list("start") } : undefined}
        next={
          next
            ? {
                href: here + queryOf({ ...filter, after: next }),
                label: list("next", { count: pageSize }),
              }
            : undefined
        }
      />
      {may(member, "export.read") && (
        <p className="mt-8 text-sm print:hidden">
          {say("files")}{" "}
          <a href={`${organisation}/export?table=parties&format=xlsx`}>{say("xlsx")}</a>
          {" · "}
          <a href={`${organisation}/export?table=parties&format=csv`}>{say("csv")}</a>
        </p>
      )}
    </>
  );
}
