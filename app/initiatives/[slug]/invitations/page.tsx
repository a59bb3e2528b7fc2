import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InvitationRows } from "@/components/access/invitation-rows";
import { UninvitedRows } from "@/components/access/uninvited-rows";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import {
  invitationCounts,
  invitationsOf,
  isUuid,
  uninvitedOf,
} from "@/lib/access/invitation-queries";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

const lists = ["pending", "accepted", "expired", "uninvited"] as const;
type List = (typeof lists)[number];

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ list?: string; from?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.invitations");
  return { title: say("title") };
}

/** Who has been invited and has not answered, who has said yes, and who has never been asked. */
export default async function Invitations({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "invitation.send")) notFound();
  const asked = await searchParams;
  const list = lists.find((one) => one === asked.list) ?? "pending";
  const counts = await invitationCounts(member, new Date());
  const say = await getTranslations("access.invitations");
  const here = `/initiatives/${slug}/invitations`;
  return (
    <>
      <PageTitle
        lead={say("lead", counts)}
        actions={
          <LinkButton href={`${here}/new`} variant="primary">
            {say("new")}
          </LinkButton>
        }
      >
        {say("title")}
      </PageTitle>
      <Tabs
        label={say("listLabel")}
        tabs={lists.map((one) => ({
          href: one === "pending" ? here : `${here}?list=${one}`,
          label: say(one),
          count: counts[one],
          isCurrent: one === list,
        }))}
      />
      <Lines member={member} list={list} from={asked.from ?? null} />
    </>
  );
}

async function Lines({ member, list, from }: { member: Member; list: List; from: string | null }) {
  const now = new Date();
  const say = await getTranslations("access.invitations");
  const pageFrom = (next: string | null) =>
    next === null
      ? null
      : {
          href: `/initiatives/${member.slug}/invitations?${new URLSearchParams({ list, from: next })}`,
          label: say("more"),
        };
  if (list === "uninvited") {
    const { lines, next } = await uninvitedOf(member, from, now);
    return (
      <>
        <UninvitedRows slug={member.slug} lines={lines} />
        <Pager label={say("pager")} next={pageFrom(next)} />
      </>
    );
  }
  const before = from && isUuid(from) ? from : null;
  const { lines, next } = await invitationsOf(member, list, before, now);
  return (
    <>
      <InvitationRows slug={member.slug} list={list} lines={lines} now={now} />
      <Pager label={say("pager")} next={pageFrom(next)} />
    </>
  );
}
