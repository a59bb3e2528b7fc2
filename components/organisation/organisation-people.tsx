import { useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { organisationPath, PersonLink } from "./links";
import { Period } from "./period";

/** Those who act for an organisation, and those who did. */
export function OrganisationPeople({
  slug,
  organisationId,
  people,
  today,
  mayRegister,
}: {
  slug: string;
  organisationId: string;
  people: { id: string; name: string; title: string; from: Date; until: Date | null }[];
  today: Date;
  mayRegister: boolean;
}) {
  const say = useTranslations("organisation.organisation");
  const register = `${organisationPath(slug)}/people`;
  return (
    <Section
      title={say("people")}
      aside={
        mayRegister && (
          <a href={`${register}/new?organisation=${organisationId}`}>{say("newPerson")}</a>
        )
      }
    >
      {people.length === 0 ? (
        <p className="text-ink-soft">{say("noPeople")}</p>
      ) : (
        <Rows>
          {people.map((person) => (
            <Row
              key={`${person.id}-${person.from.getTime()}`}
              title={
                <>
                  <PersonLink slug={slug} id={person.id}>
                    {person.name}
                  </PersonLink>
                  {person.title && `, ${person.title}`}
                </>
              }
              aside={
                <span className="text-sm text-ink-soft">
                  <Period from={person.from} until={person.until} today={today} />
                </span>
              }
            />
          ))}
        </Rows>
      )}
      {people.length >= 50 && (
        <p className="mt-3">
          <a href={`${register}?organisation=${organisationId}`}>{say("allPeople")}</a>
        </p>
      )}
    </Section>
  );
}
