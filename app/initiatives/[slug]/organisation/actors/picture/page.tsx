import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AssessedTable } from "@/components/organisation/actors/assessed-table";
import { InfluencePicture } from "@/components/organisation/actors/influence-picture";
import { SplitList } from "@/components/organisation/actors/split-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { assessedActors, ownProgress } from "@/lib/organisation/actors/queries";
import { leastAssessors, mostSplit } from "@/lib/organisation/actors/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

/** More marks than this cover each other; the table has them all. */
const mostInPicture = 60;
const mostSplitShown = 8;

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.actors");
  return { title: say("pictureTitle") };
}

export default async function InfluencePage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "actor.read")) notFound();
  const actors = (await assessedActors(member)).map((one, index) => ({
    ...one,
    number: index + 1,
  }));
  const { all, mine, next } = await ownProgress(member);
  const split = mostSplit(actors).slice(0, mostSplitShown);
  const say = await getTranslations("organisation.actors");
  const ui = await getTranslations("ui");
  const here = `/initiatives/${slug}/organisation/actors`;
  const assess = may(member, "actor.assess") && next && (
    <LinkButton href={`${here}/${next}`}>{say("assessNext")}</LinkButton>
  );
  return (
    <>
      <Breadcrumb label={ui("breadcrumb")} trail={[{ href: here, label: say("documentTitle") }]} />
      <PageTitle lead={say("pictureLead", { least: leastAssessors })} actions={assess}>
        {say("pictureTitle")}
      </PageTitle>
      {may(member, "actor.assess") && (
        <p className="mb-6 text-ink-soft">{say("progress", { mine, all })}</p>
      )}
      {actors.length === 0 ? (
        <EmptyState
          title={say("noneAssessed")}
          why={say("noneAssessedWhy", { least: leastAssessors })}
        >
          {assess}
        </EmptyState>
      ) : (
        <>
          <InfluencePicture actors={actors.slice(0, mostInPicture)} />
          <p className="mt-2 max-w-prose text-sm text-ink-soft">
            {say("howToRead")}{" "}
            {actors.length > mostInPicture && say("onlyFirst", { most: mostInPicture })}
          </p>
          {split.length > 0 && (
            <Section title={say("split")} intro={say("splitIntro")}>
              <SplitList slug={slug} actors={split} />
            </Section>
          )}
          <Section title={say("table")}>
            <AssessedTable slug={slug} actors={actors} />
          </Section>
        </>
      )}
    </>
  );
}
