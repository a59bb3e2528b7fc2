import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Row, Rows, TitleLink } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { WaitingProposal } from "@/lib/decisions/columns";
import { missingForQuorum } from "@/lib/decisions/quorum-rules";
import { votesCast } from "@/lib/decisions/rules";
import { formatLongMoment } from "@/lib/i18n/format";

/** What waits for the reader's vote, what closes first at the top. */
export function WaitingForVote({
  slug,
  proposals,
  now,
}: {
  slug: string;
  proposals: WaitingProposal[];
  now: Date;
}) {
  const say = useTranslations("overview.waiting");
  const locale = useLocale();
  return (
    <Section title={say("title")} hideTitle>
      <Rows>
        {proposals.map(({ number, title, closesAt, counted, rule }) => (
          <Row
            key={number}
            title={<TitleLink href={`/initiatives/${slug}/decisions/${number}`}>{title}</TitleLink>}
            action={
              <LinkButton href={`/initiatives/${slug}/decisions/${number}`}>
                {say("read")}
              </LinkButton>
            }
          >
            {say("closes", { moment: formatLongMoment(closesAt, locale, now) })}{" "}
            {say("voted", {
              cast: votesCast(counted.tally),
              seats: counted.seats,
              missing: missingForQuorum(rule, counted),
            })}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
