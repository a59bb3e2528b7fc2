import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AdviceList } from "@/components/decisions/advice";
import { Annexes } from "@/components/decisions/annexes";
import { Chain, EndedNotice } from "@/components/decisions/chain";
import { Consulted } from "@/components/decisions/consulted";
import { Chosen, CountSteps } from "@/components/decisions/count-steps";
import { FollowUps } from "@/components/decisions/follow-up";
import { AsPdf, PaperHead } from "@/components/decisions/on-paper";
import { RatificationSentence } from "@/components/decisions/ratification";
import { Rounds } from "@/components/decisions/rounds";
import { Explanation, RuleSentences } from "@/components/decisions/rule-sentences";
import { PublicBallots } from "@/components/public/ballots";
import { PublicShell } from "@/components/shell/public-shell";
import { RichText } from "@/components/text/rich-text";
import { DescriptionList } from "@/components/ui/description-list";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { isByBallot } from "@/lib/decisions/elections/rules";
import { publicDecision } from "@/lib/decisions/public-queries";
import { whoDecides } from "@/lib/decisions/record-words";
import type { RevealedDecision } from "@/lib/decisions/reveal";
import { environment } from "@/lib/environment";
import { formatDay, formatList, formatLongMoment } from "@/lib/i18n/format";
import { publishedInitiative } from "@/lib/initiatives/queries";
import { Effects } from "./effects";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(await params);
  return found ? { title: found.decision.title } : {};
}

/** One published decision, at an address that lasts. */
export default async function PublicDecisionPage({ params }: Props) {
  const found = await find(await params);
  if (!found) notFound();
  const { initiative, decision } = found;
  const [say, ratification] = await Promise.all([
    getTranslations("public.decision"),
    getTranslations("ratification"),
  ]);
  const home = `/public/${initiative.slug}`;
  const page = `${home}/decisions/${decision.number}`;
  return (
    <PublicShell
      name={initiative.name}
      home={home}
      links={[{ href: `${home}/decisions`, label: say("all") }]}
    >
      <PaperHead name={initiative.name} address={`${environment().publicUrl}${page}`} />
      <PageTitle eyebrow={say("number", { number: decision.number })}>{decision.title}</PageTitle>
      <EndedNotice
        register={`${home}/decisions`}
        later={decision.later}
        isEnded={decision.isEnded}
      />
      <RichText text={decision.text} />
      <Effects initiativeId={initiative.id} decision={decision} />
      <Section title={say("count")}>
        <p className="max-w-prose">
          <Explanation rule={decision.rule} counted={decision.counted} />
        </p>
        <p className="mt-2 max-w-prose text-ink-soft">
          <RuleSentences rule={decision.rule} counted={decision.counted} />
        </p>
      </Section>
      {decision.ratification && decision.outcome === "adopted" && (
        <Section title={ratification("title")}>
          <p className="max-w-prose">
            <RatificationSentence ratification={decision.ratification} today={dayOf(new Date())} />
          </p>
        </Section>
      )}
      <Rounds
        rounds={decision.rounds}
        text={decision.text}
        rule={decision.rule}
        now={decision.decidedAt}
      />
      <Elected decision={decision} />
      <Prioritised decision={decision} />
      <AloneDecided decision={decision} />
      <PublicBallots
        votes={decision.votes}
        statements={decision.minorityStatements}
        rule={decision.rule}
        round={decision.counted.round}
      />
      <Consulted consultations={decision.consultations} />
      <CameOfIt decision={decision} />
      <Annexes annexes={decision.annexes} at={page} />
      <Facts decision={decision} />
      <Chain register={`${home}/decisions`} earlier={decision.earlier} later={decision.later} />
      <AsPdf page={page} />
    </PublicShell>
  );
}

/** Whom the elected stand for, with the names of those who agreed to be named. */
async function Elected({ decision: { kind, seatsGiven } }: { decision: RevealedDecision }) {
  const say = await getTranslations("public.decision");
  const locale = await getLocale();
  if (kind !== "elect" || seatsGiven.length === 0) return null;
  const list = formatList(
    seatsGiven.map(({ standsFor, personName }) =>
      personName ? say("electedPerson", { name: personName, standsFor }) : standsFor,
    ),
    locale,
  );
  return (
    <Section title={say("electedTitle", { count: seatsGiven.length })}>
      <p className="max-w-prose">
        {say("elected", { list, group: seatsGiven[0]?.groupName ?? "" })}
      </p>
    </Section>
  );
}

/** What was put in order or which organisation was elected, and every step of the count. Persons who stood have not agreed to be named here. */
async function Prioritised({ decision: { kind, rule, counted } }: { decision: RevealedDecision }) {
  const say = await getTranslations("decisions.ballot");
  if (kind === "elect" || !counted.contest || !isByBallot(rule)) return null;
  return (
    <Section title={say("countTitle")}>
      <Chosen rule={rule} contest={counted.contest} />
      <CountSteps rule={rule} contest={counted.contest} />
    </Section>
  );
}

/** Where one decided: whose advice was taken, and why it was decided so. */
async function AloneDecided({ decision }: { decision: RevealedDecision }) {
  const say = await getTranslations("decisions.advice");
  const { advice, reasons } = decision;
  return (
    <>
      {advice.length > 0 && (
        <Section title={say("title")}>
          <AdviceList advice={advice} />
        </Section>
      )}
      {reasons && (
        <Section title={say("reasons")}>
          <p className="max-w-prose whitespace-pre-line">{reasons}</p>
        </Section>
      )}
    </>
  );
}

/** What came of it, as it was told. */
async function CameOfIt({ decision: { followUps } }: { decision: RevealedDecision }) {
  const say = await getTranslations("followUp");
  if (followUps.length === 0) return null;
  const told = followUps.map(({ personName: name, ...one }) => ({ ...one, name }));
  return (
    <Section title={say("title")}>
      <FollowUps followUps={told} now={new Date()} />
    </Section>
  );
}

async function Facts({ decision }: { decision: RevealedDecision }) {
  const [say, all] = await Promise.all([getTranslations("public.decision"), getTranslations()]);
  const locale = await getLocale();
  const { matter, groupName, organisationName, responsibleName, followUpOn } = decision;
  const decider = whoDecides(decision.rule, decision.decidingGroupName, all);
  return (
    <Section title={say("facts")}>
      <DescriptionList
        facts={[
          { name: say("decidedBy"), fact: decider },
          {
            name: all("decisions.page.matter"),
            fact: all("decisions.page.matterOf", { matter, number: decision.matrixVersion }),
          },
          { name: say("decidedOn"), fact: formatDay(dayOf(decision.decidedAt), locale) },
          { name: say("from"), fact: groupName ?? organisationName },
          { name: say("responsible"), fact: responsibleName },
          { name: say("followUp"), fact: followUpOn && formatDay(new Date(followUpOn), locale) },
          ...(await unusualFacts(decision)),
        ]}
      />
    </Section>
  );
}

/** Who was out of the vote, and how its time was changed. */
async function unusualFacts({ recusals, extension, early, decidedAt }: RevealedDecision) {
  const [say, reasons, locale] = await Promise.all([
    getTranslations("public.decision"),
    getTranslations("decisions.recusal.reasons"),
    getLocale(),
  ]);
  const told = (name: string | null, moment: Date) => ({
    ...{ named: name ? "yes" : "no", name: name ?? "" },
    moment: formatLongMoment(moment, locale, decidedAt),
  });
  return [
    {
      name: say("recused"),
      fact: recusals.length > 0 && (
        <ul>
          {recusals.map(({ standsFor: seat, reason }) => (
            <li key={seat}>{say("recusedFor", { seat, reason: reasons(reason) })}</li>
          ))}
        </ul>
      ),
    },
    {
      name: say("extended"),
      fact:
        extension &&
        say("extendedTo", {
          // The database's moments are in UTC, and JSON leaves that out.
          ...told(extension.personName, new Date(`${extension.before}Z`)),
          reason: extension.reason,
        }),
    },
    { name: say("early"), fact: early && say("earlyBy", told(early.personName, early.closesAt)) },
  ];
}

async function find({ slug, number }: Awaited<Props["params"]>) {
  if (!/^\d{1,9}$/.test(number)) return null;
  const initiative = await publishedInitiative(slug);
  const decision = initiative && (await publicDecision(initiative.id, Number(number)));
  return decision ? { initiative, decision } : null;
}
