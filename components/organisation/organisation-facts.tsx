import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/i18n/format";
import { GroupLink, PersonLink } from "./links";
import type { OrganisationValues } from "./organisation-fields";
import type { RelationValues } from "./relation-fields";
import { NamedSector } from "./sector-tag";

/** What an organisation is. The internal note only for those who keep it. */
export function OrganisationFacts({
  slug,
  organisation,
  showRelation,
  showNote,
}: {
  slug: string;
  organisation: OrganisationValues &
    RelationValues & {
      keeper: { id: string; name: string } | null;
      houses: { id: string; name: string }[];
    };
  showRelation: boolean;
  showNote: boolean;
}) {
  const say = useTranslations("organisation.organisation");
  const locale = useLocale();
  const { keeper, lastInTouchOn, noteKeptUntil } = organisation;
  const { link, houses } = organisation;
  return (
    <Section title={say("facts")}>
      <DescriptionList
        facts={[
          { name: say("sector"), fact: <NamedSector sector={organisation.sector} /> },
          { name: say("place"), fact: organisation.place },
          {
            name: say("link"),
            fact: link && (
              <a href={link} rel="noreferrer external" className="break-words">
                {link.replace(/^https?:\/\//, "")}
              </a>
            ),
          },
          { name: say("contact"), fact: organisation.contact },
          { name: say("alsoKnownAs"), fact: organisation.alsoKnownAs.join("; ") },
          { name: say("isInitiator"), fact: organisation.isInitiator && say("initiatorFact") },
          {
            name: say("houses"),
            fact:
              houses.length > 0 &&
              houses.map((group) => (
                <GroupLink key={group.id} slug={slug} id={group.id}>
                  {group.name}
                </GroupLink>
              )),
          },
          { name: say("reach"), fact: organisation.reach },
          { name: say("offers"), fact: organisation.offers },
          { name: say("wants"), fact: organisation.wants },
          {
            name: say("livedExperience"),
            fact: organisation.livedExperience && say("livedExperienceFact"),
          },
          {
            name: say("relationKeeper"),
            fact: showRelation && keeper && (
              <PersonLink slug={slug} id={keeper.id}>
                {keeper.name}
              </PersonLink>
            ),
          },
          {
            name: say("lastInTouchOn"),
            fact: showRelation && lastInTouchOn && formatDay(lastInTouchOn, locale),
          },
          {
            name: say("note"),
            fact: showNote && organisation.note && (
              <>
                <span className="whitespace-pre-line">{organisation.note}</span>
                {noteKeptUntil && (
                  <span className="block text-sm text-ink-soft">
                    {say("noteGoes", { day: formatDay(noteKeptUntil, locale) })}
                  </span>
                )}
              </>
            ),
          },
        ].filter(({ fact }) => fact !== false)}
      />
    </Section>
  );
}
