import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AssessmentForm } from "@/components/organisation/actors/assessment-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DescriptionList } from "@/components/ui/description-list";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { formatNumber } from "@/lib/i18n/format";
import { assessActor } from "@/lib/organisation/actors/actions";
import { nextToAssess, ownAssessment, standingOf } from "@/lib/organisation/actors/queries";
import { leastAssessors } from "@/lib/organisation/actors/rules";
import { findOrganisation } from "@/lib/organisation/organisation-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";
import { leadOn } from "../../lead-on";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const organisation = await findOrganisation(await requireMember(slug), id);
  return { title: organisation?.name };
}

export default async function ActorPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  if (!may(member, "actor.read")) notFound();
  const actor = (await findOrganisation(member, id)) ?? (await leadOn(member, id, "actors"));
  const mayAssess = may(member, "actor.assess");
  const [standing, own, next] = await Promise.all([
    standingOf(member, id),
    mayAssess ? ownAssessment(member, id) : null,
    mayAssess ? nextToAssess(member, id) : null,
  ]);
  const say = await getTranslations("organisation.actors");
  const facts = await getTranslations("organisation.organisation");
  const ui = await getTranslations("ui");
  const locale = await getLocale();
  const organisation = `/initiatives/${slug}/organisation`;
  const together = standing && {
    ...{ assessors: standing.assessors, influence: formatNumber(standing.influence, locale) },
    interest: formatNumber(standing.interest, locale),
  };
  const whatManyThink = together
    ? say("medians", together)
    : say("tooFew", { least: leastAssessors });
  return (
    <>
      <Breadcrumb
        label={ui("breadcrumb")}
        trail={[
          { href: `${organisation}/actors`, label: say("documentTitle") },
          { href: `${organisation}/actors/picture`, label: say("pictureTitle") },
        ]}
      />
      <PageTitle lead={say("assessLead", { least: leastAssessors })}>{actor.name}</PageTitle>
      <DescriptionList
        facts={[
          { name: facts("does"), fact: actor.does },
          { name: facts("reach"), fact: actor.reach },
          { name: facts("offers"), fact: actor.offers },
          { name: facts("wants"), fact: actor.wants },
          {
            name: say("together"),
            // Whoever is yet to answer is not told what the others think.
            fact: (own || !mayAssess) && whatManyThink,
          },
        ]}
      />
      {mayAssess && (
        <Section title={say(own ? "yourAssessment" : "assessTitle")}>
          <AssessmentForm
            action={assessActor.bind(null, slug)}
            deedKey={crypto.randomUUID()}
            organisationId={id}
            before={own}
          />
        </Section>
      )}
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        {next && <a href={`${organisation}/actors/${next}`}>{say("skip")}</a>}
        <a href={`${organisation}/organisations/${id}`}>{say("toOrganisation")}</a>
      </p>
    </>
  );
}
