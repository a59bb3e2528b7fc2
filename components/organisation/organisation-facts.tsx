import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { GroupLink } from "./links";
import type { OrganisationValues } from "./organisation-fields";
import { NamedSector } from "./sector-tag";

/** What an organisation is. The internal note only for those who keep it. */
export function OrganisationFacts({
  slug,
  organisation,
  showNote,
}: {
  slug: string;
  organisation: OrganisationValues & { houses: { id: string; name: string }[] };
  showNote: boolean;
}) {
  const say = useTranslations("organisation.organisation");
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
          { name: say("note"), fact: showNote && organisation.note },
        ].filter(({ fact }) => fact !== false)}
      />
    </Section>
  );
}
