import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationFacts } from "@/components/organisation/organisation-facts";
import { OrganisationPeople } from "@/components/organisation/organisation-people";
import { OrganisationSeats } from "@/components/organisation/organisation-seats";
import { ParticipationHistory } from "@/components/organisation/participation-history";
import { DecidedSection, OwnedSection, ReportedSection } from "@/components/organisation/work";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf } from "@/lib/dates";
import { changeParticipation } from "@/lib/organisation/organisation-actions";
import {
  findOrganisation,
  peopleOfOrganisation,
  seatsOfOrganisation,
} from "@/lib/organisation/organisation-queries";
import { workOf } from "@/lib/organisation/work-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";
import { leadOn } from "../../lead-on";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const organisation = await findOrganisation(await requireMember(slug), id);
  return { title: organisation?.name };
}

export default async function OrganisationPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const organisation =
    (await findOrganisation(member, id)) ?? (await leadOn(member, id, "organisations"));
  const now = new Date();
  const today = dayOf(now);
  const [seats, people, work] = await Promise.all([
    seatsOfOrganisation(member, id),
    peopleOfOrganisation(member, id, today),
    workOf(member, { organisationId: id }),
  ]);
  const say = await getTranslations();
  const here = `/initiatives/${slug}/organisation/organisations`;
  const isOffice = may(member, "organisation.register");
  const mayDescribe = may(member, "organisation.describe", { organisationId: id });
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: here, label: say("organisation.tabs.organisations") }]}
      />
      <PageTitle
        eyebrow={say(`sectors.${organisation.sector}`)}
        lead={organisation.does}
        actions={
          mayDescribe && (
            <LinkButton href={`${here}/${id}/edit`}>
              {say("organisation.organisation.edit")}
            </LinkButton>
          )
        }
      >
        {organisation.name}
      </PageTitle>
      <Columns
        main={
          <>
            <OrganisationSeats slug={slug} seats={seats} today={today} />
            <OrganisationPeople
              slug={slug}
              organisationId={id}
              people={people}
              today={today}
              mayRegister={may(member, "person.register")}
            />
            <OwnedSection slug={slug} activities={work.activities} now={now} />
            <DecidedSection slug={slug} decisions={work.decisions} />
            <ReportedSection slug={slug} reports={work.reports} now={now} />
          </>
        }
        side={
          <>
            <OrganisationFacts
              slug={slug}
              organisation={organisation}
              showRelation={may(member, "actor.read")}
              showNote={isOffice}
            />
            <ParticipationHistory
              organisationId={id}
              participations={organisation.participations}
              today={today}
              action={isOffice ? changeParticipation.bind(null, slug) : null}
              deedKey={crypto.randomUUID()}
            />
          </>
        }
      />
    </>
  );
}
