import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationFilter } from "@/components/organisation/organisation-filter";
import { OrganisationList } from "@/components/organisation/organisation-list";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { dayOf } from "@/lib/dates";
import { organisationsAsked, queryOf } from "@/lib/organisation/lists-asked";
import { listOrganisations } from "@/lib/organisation/organisation-queries";
import { pageSize } from "@/lib/organisation/page-key";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.organisations");
  return { title: say("documentTitle") };
}

export default async function OrganisationsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const asked = organisationsAsked(await searchParams);
  const { rows, total, next } = await listOrganisations(member, asked, dayOf(new Date()));
  const say = await getTranslations("organisation.organisations");
  const mayRegister = may(member, "organisation.register");
  const here = `/initiatives/${slug}/organisation/organisations`;
  const isFiltered = Boolean(asked.search || asked.participation || asked.sector);
  const filter = { find: asked.search, as: asked.participation, sector: asked.sector };
  const add = <LinkButton href={`${here}/new`}>{say("new")}</LinkButton>;
  return (
    <>
      <PageTitle lead={say("lead")} actions={mayRegister && add}>
        {say("title", { count: total })}
      </PageTitle>
      <OrganisationTabs
        slug={slug}
        current="organisations"
        withActors={may(member, "actor.read")}
      />
      <OrganisationFilter here={here} asked={asked} isFiltered={isFiltered} />
      {rows.length > 0 && <OrganisationList slug={slug} organisations={rows} />}
      {rows.length === 0 && isFiltered && (
        <EmptyState title={say("noMatch")} why={say("noMatchWhy")} />
      )}
      {rows.length === 0 && !isFiltered && (
        <EmptyState title={say("emptyTitle")} why={say("emptyWhy")}>
          {mayRegister && add}
        </EmptyState>
      )}
      <Pager
        label={say("list")}
        previous={
          asked.after ? { href: `${here}${queryOf(filter)}`, label: say("start") } : undefined
        }
        next={
          next
            ? {
                href: `${here}${queryOf({ ...filter, after: next })}`,
                label: say("next", { count: pageSize }),
              }
            : undefined
        }
      />
    </>
  );
}
