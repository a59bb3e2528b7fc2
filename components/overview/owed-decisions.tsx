import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { OwedDecision } from "@/lib/decisions/columns";
import { formatNearDay } from "@/lib/i18n/format";

/** Decisions whose day has passed without the word that they wait for. */
export function OwedDecisions({
  slug,
  owed,
  now,
}: {
  slug: string;
  owed: OwedDecision[];
  now: Date;
}) {
  const say = useTranslations("overview.decisionsOwed");
  const locale = useLocale();
  if (owed.length === 0) return null;
  return (
    <Section title={say("title")}>
      <Rows dense>
        {owed.map(({ kind, number, title, who, dueOn }) => (
          <Row
            key={`${kind}${number}`}
            title={<a href={`/initiatives/${slug}/decisions/${number}`}>{title}</a>}
          >
            {say(kind, {
              who: who ?? say("nobody"),
              day: formatNearDay(new Date(dueOn), locale, now),
            })}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
