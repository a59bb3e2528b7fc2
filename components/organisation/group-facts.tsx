import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { lastDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { GroupKind } from "@/lib/member";
import { OrganisationLink } from "./links";

type Group = {
  kind: GroupKind;
  mandate: string;
  boundedTask: string;
  setUpOn: Date;
  reviewOn: Date | null;
  closedOn: Date | null;
  hostOrganisationId: string | null;
  hostName: string | null;
  setUpNumber: number | null;
  setUpTitle: string | null;
  closedNumber: number | null;
  closedTitle: string | null;
};

/** What a group is to do, since when and by which decision. */
export function GroupFacts({ slug, group }: { slug: string; group: Group }) {
  const say = useTranslations("organisation.group");
  const locale = useLocale();
  const decision = (number: number | null, title: string | null) =>
    number !== null &&
    title !== null && (
      <a href={`/initiatives/${slug}/decisions/${number}`}>{say("setUpBy", { number, title })}</a>
    );
  return (
    <Section title={say("facts")}>
      <DescriptionList
        facts={[
          {
            name: say("mandate"),
            fact: group.mandate ? (
              <div className="max-w-prose whitespace-pre-line">{group.mandate}</div>
            ) : (
              <span className="text-ink-soft">{say("noMandate")}</span>
            ),
          },
          { name: say("boundedTask"), fact: group.boundedTask },
          {
            name: say("setUpOn"),
            fact: (
              <>
                {formatDay(group.setUpOn, locale)},{" "}
                {decision(group.setUpNumber, group.setUpTitle) || say("setUpDirectly")}
              </>
            ),
          },
          { name: say("reviewOn"), fact: group.reviewOn && formatDay(group.reviewOn, locale) },
          {
            name: say("closedOn"),
            fact: group.closedOn && (
              <>
                {formatDay(lastDay(group.closedOn), locale)}{" "}
                {decision(group.closedNumber, group.closedTitle)}
              </>
            ),
          },
          {
            name: say("host"),
            fact: group.hostOrganisationId && (
              <OrganisationLink slug={slug} id={group.hostOrganisationId}>
                {group.hostName}
              </OrganisationLink>
            ),
          },
        ]}
      />
    </Section>
  );
}
