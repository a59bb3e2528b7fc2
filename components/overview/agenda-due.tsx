import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { AgendaDue as Due } from "@/lib/agenda/columns";
import { firstSentence } from "@/lib/agenda/rules";
import { formatSince } from "@/lib/i18n/format";

/** What of the strategy waits for the reader: inputs to answer, and own organisations to speak for. */
export function AgendaDue({ slug, due, now }: { slug: string; due: Due; now: Date }) {
  const say = useTranslations("overview.agenda");
  const locale = useLocale();
  const page = `/initiatives/${slug}/strategy`;
  if (due.inputs.length + due.silent.length === 0) return null;
  return (
    <Section title={say("title")}>
      <Rows>
        {due.inputs.map(({ number, text, at, partyName }) => (
          <Row
            key={number}
            title={
              <a href={`${page}/input/${number}`}>
                {say("inputFrom", { number, party: partyName })}
              </a>
            }
            action={<LinkButton href={`${page}/input/${number}`}>{say("answer")}</LinkButton>}
          >
            {say("waits", { since: formatSince(new Date(at), locale, now) })} ·{" "}
            {firstSentence(text)}
          </Row>
        ))}
        {due.silent.map(({ organisationId, name }) => (
          <Row
            key={organisationId}
            title={<a href={`${page}/endorsements`}>{say("endorse", { name })}</a>}
            action={<LinkButton href={`${page}/endorsements`}>{say("answer")}</LinkButton>}
          >
            {say("endorseWhy")}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
