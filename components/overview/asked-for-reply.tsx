import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Row, Rows, TitleLink } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import type { AskedForReply as Asked } from "@/lib/decisions/consultations/columns";
import { formatNearDay } from "@/lib/i18n/format";

/** The consultations that wait for the reply of one of the reader's organisations. */
export function AskedForReply({ slug, asked, now }: { slug: string; asked: Asked[]; now: Date }) {
  const say = useTranslations("overview.asked");
  const locale = useLocale();
  if (asked.length === 0) return null;
  return (
    <Section title={say("title")}>
      <Rows>
        {asked.map(({ requestId, organisationName: name, number, title, dueAt }) => {
          const page = `/initiatives/${slug}/decisions/${number}/consultations`;
          return (
            <Row
              key={requestId}
              title={<TitleLink href={page}>{title}</TitleLink>}
              action={<LinkButton href={page}>{say("answer")}</LinkButton>}
            >
              {say("due", { name, day: formatNearDay(dayOf(dueAt), locale, now) })}
            </Row>
          );
        })}
      </Rows>
    </Section>
  );
}
