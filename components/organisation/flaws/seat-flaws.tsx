import { useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { SeatFlaw } from "@/lib/organisation/flaws/columns";
import { organisationPath } from "../links";

/** What does not fit together in who sits where, each with what to do about it. */
export function SeatFlaws({
  slug,
  flaws,
  mayAssign,
}: {
  slug: string;
  flaws: SeatFlaw[];
  mayAssign: boolean;
}) {
  const say = useTranslations("organisation.flaws");
  if (flaws.length === 0) return null;
  return (
    <Section title={say("title", { count: flaws.length })} intro={say("intro")}>
      <Rows>
        {flaws.map((flaw) => {
          const { kind, seatId, groupId, groupName, standsFor, personName, other } = flaw;
          const group = `${organisationPath(slug)}/groups/${groupId}`;
          return (
            <Row
              key={`${kind}-${seatId}-${other}`}
              title={
                <a href={mayAssign ? `${group}/seats/${seatId}` : `${group}#seat-${seatId}`}>
                  {say(`said.${kind}`, {
                    person: personName ?? "none",
                    group: groupName,
                    standsFor,
                    other: other ?? "",
                  })}
                </a>
              }
            >
              {say(`mend.${kind}`)}
            </Row>
          );
        })}
      </Rows>
    </Section>
  );
}
