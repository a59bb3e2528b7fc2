import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { PartyLine } from "@/lib/agenda/columns";
import { type Standing, standingOf } from "@/lib/agenda/rules";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";

const standings: Standing[] = ["behind", "before", "silent"];

/** Who stands behind the version, who stood behind an earlier one, and who has not answered. */
export function Endorsements({ parties }: { parties: PartyLine[] }) {
  const say = useTranslations("endorsement");
  const locale = useLocale();
  return standings.map((standing) => {
    const some = parties.filter((party) => standingOf(party) === standing);
    if (some.length === 0) return null;
    return (
      <Section key={standing} title={say(`standing.${standing}`, { count: some.length })}>
        <Rows>
          {some.map(({ organisationId, name, endorsedAt, endorsedBy, formerNumber }) => (
            <Row key={organisationId} title={name}>
              {endorsedAt
                ? say("givenBy", {
                    name: endorsedBy ?? "",
                    day: formatDay(dayOf(endorsedAt), locale),
                  })
                : formerNumber !== null && say("stoodBehind", { number: formerNumber })}
            </Row>
          ))}
        </Rows>
      </Section>
    );
  });
}
