import { getLocale, getTranslations } from "next-intl/server";
import { AdviceList } from "@/components/decisions/advice";
import { AskForAdviceForm, DecideForm, GiveAdviceForm } from "@/components/decisions/advice-forms";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";
import { askForAdvice, decideAfterAdvice, giveAdvice } from "@/lib/decisions/advice/actions";
import { adviceTaken } from "@/lib/decisions/advice/columns";
import { peopleToAsk } from "@/lib/decisions/advice/queries";
import { mayDecide } from "@/lib/decisions/procedures/advice";
import { formatLongMoment } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** Who was asked and what they said; the form for the reader who is asked; the reasons in the end. */
export async function Advice({ member, proposal, state }: About) {
  const say = await getTranslations("decisions.advice");
  const { opening, advice, decision, author } = proposal;
  if (opening?.rule.procedure === "delegated" && decision) {
    return (
      <Section title={say("reasons")}>
        <p className="max-w-prose whitespace-pre-line">{decision.reasons}</p>
      </Section>
    );
  }
  if (opening?.rule.procedure !== "advice") return null;
  const isUnsettled = state === "open" || state === "awaiting";
  const mine = advice.find((one) => one.personId === member.personId && one.text === null);
  const mayGive = isUnsettled && mine && may(member, "advice.give", mine);
  return (
    <Section id="advice" title={say("title")}>
      {mayGive && (
        <div className="mb-6 print:hidden">
          <Panel>
            <h3 className="mb-2">{say("give.title")}</h3>
            <GiveAdviceForm
              action={giveAdvice.bind(null, member.slug)}
              requestId={mine.id}
              asker={author.name}
            />
          </Panel>
        </div>
      )}
      <AdviceList
        advice={advice.map(({ person, why, text }) => ({ personName: person.name, why, text }))}
      />
      {decision?.reasons && (
        <>
          <h3 className="mt-6">{say("reasons")}</h3>
          <p className="mt-1 max-w-prose whitespace-pre-line">{decision.reasons}</p>
        </>
      )}
    </Section>
  );
}

/** The proposer's two deeds: to ask, and to decide once it may be. */
export async function AdviceTaking(about: About) {
  const { member, proposal, state, now } = about;
  const { opening, advice } = proposal;
  const isUnsettled = state === "open" || state === "awaiting";
  if (opening?.rule.procedure !== "advice" || !isUnsettled) return null;
  if (!may(member, "advice.decide", subjectOf(proposal))) return null;
  const say = await getTranslations("decisions.advice");
  const locale = await getLocale();
  const isHeard = mayDecide({ ...adviceTaken(advice), isDue: state === "awaiting" });
  return (
    <>
      {state === "open" && (
        <Panel>
          <h2 className="mb-3">{say("ask.title")}</h2>
          <AskForAdviceForm
            action={askForAdvice.bind(null, member.slug)}
            proposalId={proposal.id}
            people={await peopleToAsk(member, proposal.id)}
          />
        </Panel>
      )}
      <Panel>
        <h2 className="mb-3">{say("decide.title")}</h2>
        {isHeard ? (
          <DecideForm action={decideAfterAdvice.bind(null, member.slug)} proposalId={proposal.id} />
        ) : (
          <p>{say("decide.notYet", { moment: formatLongMoment(opening.closesAt, locale, now) })}</p>
        )}
      </Panel>
    </>
  );
}
