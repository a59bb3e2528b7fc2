import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ConsentForm } from "@/components/organisation/consent-form";
import { PersonAffiliations } from "@/components/organisation/person-affiliations";
import { PersonFacts } from "@/components/organisation/person-facts";
import { PersonSeats } from "@/components/organisation/person-seats";
import { DecidedSection, ReportedSection } from "@/components/organisation/work";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf, holdsOn } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { organisationChoices } from "@/lib/organisation/organisation-queries";
import {
  affiliatePerson,
  endAffiliation,
  sayWhetherPublic,
} from "@/lib/organisation/person-actions";
import { findPerson, seatsOfPerson } from "@/lib/organisation/person-queries";
import { workOf } from "@/lib/organisation/work-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const person = await findPerson(await requireMember(slug), id);
  return { title: person?.name };
}

export default async function PersonPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const person = (await findPerson(member, id)) ?? notFound();
  const now = new Date();
  const today = dayOf(now);
  const mayRegister = may(member, "person.register") && !person.removedAt;
  const [seats, work, organisations] = await Promise.all([
    seatsOfPerson(member, id),
    workOf(member, { personId: id }),
    mayRegister ? organisationChoices(member) : [],
  ]);
  const say = await getTranslations();
  const words = await getTranslations("organisation.person");
  const here = `/initiatives/${slug}/organisation/people`;
  const mayDescribe = may(member, "person.describe", { personId: id });
  const actsFor = person.affiliations.filter((one) => holdsOn(one, today));
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: here, label: say("organisation.tabs.people") }]}
      />
      <PageTitle
        lead={actsFor.map((one) => [one.title, one.name].filter(Boolean).join(", ")).join(" · ")}
        actions={
          mayDescribe &&
          !person.removedAt && <LinkButton href={`${here}/${id}/edit`}>{words("edit")}</LinkButton>
        }
      >
        {person.name}
      </PageTitle>
      {person.removedAt && (
        <div className="mb-8">
          <Notice kind="warning">
            {words("removed", { day: formatDay(dayOf(person.removedAt), await getLocale()) })}
          </Notice>
        </div>
      )}
      <Columns
        main={
          <>
            <PersonSeats slug={slug} seats={seats} today={today} />
            <DecidedSection slug={slug} decisions={work.decisions} />
            <ReportedSection slug={slug} reports={work.reports} now={now} />
          </>
        }
        side={
          <>
            <PersonAffiliations
              slug={slug}
              personId={id}
              affiliations={person.affiliations}
              today={today}
              organisations={organisations}
              affiliate={mayRegister ? affiliatePerson.bind(null, slug) : null}
              end={mayRegister ? endAffiliation.bind(null, slug) : null}
              deedKey={() => crypto.randomUUID()}
            />
            <PersonFacts person={person} showContact={mayDescribe} />
            {may(member, "person.consent", { personId: id }) && (
              <ConsentForm
                personId={id}
                isPublic={person.publicSince !== null}
                action={sayWhetherPublic.bind(null, slug)}
                deedKey={crypto.randomUUID()}
              />
            )}
            {may(member, "person.remove") && !person.removedAt && (
              <p className="mt-12">
                <LinkButton href={`${here}/${id}/remove`} variant="danger">
                  {words("remove")}
                </LinkButton>
              </p>
            )}
          </>
        }
      />
    </>
  );
}
