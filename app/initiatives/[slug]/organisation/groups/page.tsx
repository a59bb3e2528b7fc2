import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { GroupList } from "@/components/organisation/reviews/group-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf } from "@/lib/dates";
import { balanceOf } from "@/lib/organisation/balance/rules";
import { readWanted } from "@/lib/organisation/balance/schema";
import { groupsInList } from "@/lib/organisation/reviews/queries";
import { reviewStanding } from "@/lib/organisation/reviews/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.groups");
  return { title: say("documentTitle") };
}

/** All groups with their chair and their review, those past it first; then the closed ones. */
export default async function GroupsPage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const today = dayOf(new Date());
  const groups = (await groupsInList(member, today)).map((group) => ({
    ...group,
    standing: reviewStanding(group, today),
    balance: balanceOf(group.seats, readWanted(group.wanted)),
  }));
  const overdue = groups.filter(({ standing }) => standing === "overdue").length;
  const say = await getTranslations("organisation.groups");
  return (
    <>
      <PageTitle lead={say("lead")}>
        {overdue > 0
          ? say("overdueTitle", { count: overdue })
          : say("title", { count: groups.filter((one) => !isOver(one, today)).length })}
      </PageTitle>
      <OrganisationTabs slug={slug} current="groups" withActors={may(member, "actor.read")} />
      {groups.length === 0 && <EmptyState title={say("none")} why={say("noneWhy")} />}
      <GroupList slug={slug} groups={groups.filter((one) => !isOver(one, today))} />
      <GroupList
        slug={slug}
        groups={groups.filter((one) => isOver(one, today))}
        title={say("closed")}
      />
    </>
  );
}

function isOver({ closedOn }: { closedOn: Date | null }, today: Date): boolean {
  return closedOn !== null && closedOn <= today;
}
