import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { PeopleFilter } from "@/components/organisation/people-filter";
import { PeopleList } from "@/components/organisation/people-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { dayOf } from "@/lib/dates";
import { peopleAsked, queryOf } from "@/lib/organisation/lists-asked";
import { findOrganisation } from "@/lib/organisation/organisation-queries";
import { pageSize } from "@/lib/organisation/page-key";
import { listPeople } from "@/lib/organisation/person-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.people");
  return { title: say("documentTitle") };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const asked = peopleAsked(await searchParams);
  const { rows, total, next } = await listPeople(member, asked, dayOf(new Date()));
  const of = asked.organisationId ? await findOrganisation(member, asked.organisationId) : null;
  const say = await getTranslations("organisation.people");
  const list = await getTranslations("organisation.organisations");
  const mayRegister = may(member, "person.register");
  const here = `/initiatives/${slug}/organisation/people`;
  const isFiltered = Boolean(asked.search || of || asked.withRemoved);
  const filter = {
    find: asked.search,
    organisation: of?.id,
    removed: asked.withRemoved ? "on" : null,
  };
  const add = <LinkButton href={`${here}/new`}>{say("new")}</LinkButton>;
  return (
    <>
      <PageTitle
        lead={of ? say("leadOf", { name: of.name }) : say("lead")}
        actions={mayRegister && add}
      >
        {say("title", { count: total })}
      </PageTitle>
      <OrganisationTabs slug={slug} current="people" withActors={may(member, "actor.read")} />
      <PeopleFilter here={here} asked={asked} isFiltered={isFiltered} mayManage={mayRegister} />
      {rows.length > 0 && <PeopleList slug={slug} people={rows} showContact={mayRegister} />}
      {rows.length === 0 && isFiltered && (
        <EmptyState title={list("noMatch")} why={list("noMatchWhy")} />
      )}
      {rows.length === 0 && !isFiltered && (
        <EmptyState title={say("emptyTitle")} why={say("emptyWhy")}>
          {mayRegister && add}
        </EmptyState>
      )}
      <Pager
        label={say("list")}
        previous={
          asked.after ? { href: `${here}${queryOf(filter)}`, label: list("start") } : undefined
        }
        next={
          next
            ? {
                href: `${here}${queryOf({ ...filter, after: next })}`,
                label: list("next", { count: pageSize }),
              }
            : undefined
        }
      />
    </>
  );
}
