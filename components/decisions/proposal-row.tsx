import { useLocale, useTranslations } from "next-intl";
import { Row, TitleLink } from "@/components/ui/rows";
import { dayOf } from "@/lib/dates";
import type { ProposalSummary } from "@/lib/decisions/register-rules";
import { formatMoment, formatShortDay } from "@/lib/i18n/format";
import { EndedInRow } from "./chain";
import { OverdueInRow } from "./follow-up";
import { RatificationInRow } from "./ratification";
import { StateMark } from "./state-mark";

type RowProps = {
  slug: string;
  proposal: ProposalSummary;
  now: Date;
};

/** A proposal in a list: what it is, whose it is, where it is, and what happens next. */
export function ProposalRow({ slug, proposal, now }: RowProps) {
  const say = useTranslations("decisions");
  const locale = useLocale();
  const { number, title, state, outcome, closesAt } = proposal;
  const isVoted = state === "open" || state === "closing";
  return (
    <Row
      title={<TitleLink href={`/initiatives/${slug}/decisions/${number}`}>{title}</TitleLink>}
      aside={<StateMark state={state} outcome={outcome} />}
    >
      <Origin proposal={proposal} />
      {isVoted && closesAt && (
        <>
          {" · "}
          {say(state === "open" ? "row.closes" : "row.closed", {
            moment: formatMoment(closesAt, locale, now),
          })}
        </>
      )}
    </Row>
  );
}

/** A settled one: when, and whether the public may read it. */
export function DecisionRow({ slug, proposal }: Omit<RowProps, "now">) {
  const say = useTranslations("decisions");
  const locale = useLocale();
  const { number, title, state, outcome, settledAt, isPublic, ended, ratification, overdueSince } =
    proposal;
  return (
    <Row
      title={<TitleLink href={`/initiatives/${slug}/decisions/${number}`}>{title}</TitleLink>}
      aside={<StateMark state={state} outcome={outcome} />}
    >
      <Origin proposal={proposal} />
      {settledAt && ` · ${formatShortDay(dayOf(settledAt), locale)}`}
      {isPublic && ` · ${say("row.public")}`}
      <RatificationInRow ratification={ratification} />
      <EndedInRow ended={ended} />
      <OverdueInRow since={overdueSince} />
    </Row>
  );
}

function Origin({ proposal }: { proposal: ProposalSummary }) {
  const say = useTranslations("decisions");
  const name = proposal.fromName ?? proposal.authorName;
  return (
    <>
      {say("number", { number: proposal.number })} · {kindWord(say, proposal.kind)} ·{" "}
      {say("from", { name })}
    </>
  );
}

function kindWord(say: ReturnType<typeof useTranslations<"decisions">>, kind: string) {
  return say(`kinds.${kind}` as "kinds.other");
}
