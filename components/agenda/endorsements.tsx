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
  return standings.map((standing) => {
    const some = parties.filter((party) => standingOf(party) === standing);
    if (some.length === 0) return null;
    return (
      <Section key={standing} title={say(`standing.${standing}`, { count: some.length })}>
        <Rows>
          {some.map((party) => (
            <Row key={party.organisationId} title={party.name}>
              <WhatItSaid party={party} />
            </Row>
          ))}
        </Rows>
      </Section>
    );
  });
}

/** By whom it stands behind the version, or what it said before. */
function WhatItSaid({ party }: { party: PartyLine }) {
  const say = useTranslations("endorsement");
  const locale = useLocale();
  const { endorsedAt, endorsedBy, withdrawnAt, formerNumber } = party;
  const on = (moment: Date) => formatDay(dayOf(moment), locale);
  if (endorsedAt) return <>{say("givenBy", { name: endorsedBy ?? "", day: on(endorsedAt) })}</>;
  if (withdrawnAt) return <>{say("withdrew", { day: on(withdrawnAt) })}</>;
  return formerNumber !== null && <>{say("stoodBehind", { number: formerNumber })}</>;
}
