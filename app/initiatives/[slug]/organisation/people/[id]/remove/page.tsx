import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/lib/dates";
import { removePerson } from "@/lib/organisation/person-actions";
import { findPerson, seatsOfPerson } from "@/lib/organisation/person-queries";
import { isRunning } from "@/lib/organisation/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.person");
  return { title: say("remove") };
}

/** The step between the wish and the deed: what will end, and what is kept. */
export default async function RemovePersonPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const person = (await findPerson(member, id)) ?? notFound();
  if (person.removedAt || !may(member, "person.remove")) notFound();
  const today = dayOf(new Date());
  const seats = (await seatsOfPerson(member, id)).filter((seat) => isRunning(seat, today));
  const affiliations = person.affiliations.filter((one) => isRunning(one, today));
  const say = await getTranslations();
  const words = await getTranslations("organisation.person");
  const register = `/initiatives/${slug}/organisation/people`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: register, label: say("organisation.tabs.people") },
          { href: `${register}/${id}`, label: person.name },
        ]}
      />
      <PageTitle>{words("removeTitle", { name: person.name })}</PageTitle>
      <div className="mb-8 grid max-w-prose gap-3">
        <p>{words("removeWhat", { seats: seats.length, affiliations: affiliations.length })}</p>
        <p>{words("removeKept")}</p>
      </div>
      <Form action={removePerson.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="personId" value={id} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton variant="danger">
            {words("removeButton", { name: person.name })}
          </SubmitButton>
          <LinkButton href={`${register}/${id}`}>{words("keep")}</LinkButton>
        </div>
      </Form>
    </>
  );
}
