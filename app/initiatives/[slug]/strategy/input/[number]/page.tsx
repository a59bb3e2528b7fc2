import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AnswerForm } from "@/components/agenda/answer-form";
import { InputStanding } from "@/components/agenda/input-row";
import { RichText } from "@/components/text/rich-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DescriptionList } from "@/components/ui/description-list";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { InputLine } from "@/lib/agenda/columns";
import { answerInput, withdrawInput } from "@/lib/agenda/input-actions";
import { findInput, nameableVersions } from "@/lib/agenda/input-queries";
import { firstSentence, inputStateOf } from "@/lib/agenda/rules";
import { dayOf } from "@/lib/dates";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { formatDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ sent?: string }>;
};

const inputAt = cache(async (slug: string, number: string) => {
  const member = await requireMember(slug);
  return (await findInput(member, wholeNumber(number, 1, 2_000_000_000) ?? 0)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const [say, input] = await Promise.all([getTranslations("input"), inputAt(slug, number)]);
  return { title: say("line", { number: input.number, party: input.partyName }) };
}

/** One input, with its answer or the form for it. */
export default async function InputPage({ params, searchParams }: Props) {
  const [{ slug, number }, { sent }] = await Promise.all([params, searchParams]);
  const [member, input, say] = await Promise.all([
    requireMember(slug),
    inputAt(slug, number),
    getTranslations(),
  ]);
  const page = `/initiatives/${slug}/strategy`;
  const isWaiting = inputStateOf(input) === "waiting";
  const mayAnswer = isWaiting && may(member, "input.answer");
  const mayWithdraw = isWaiting && may(member, "input.withdraw", { inputAuthorId: input.authorId });
  const versions = mayAnswer ? await nameableVersions(member) : [];
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: page, label: say("strategy.title") },
          { href: `${page}/input`, label: say("input.title") },
        ]}
      />
      {sent && isWaiting && (
        <div role="status" className="mb-6">
          <Notice kind="good">{say("input.sent")}</Notice>
        </div>
      )}
      <PageTitle lead={<InputStanding input={input} now={new Date()} />}>
        {say("input.line", { number: input.number, party: input.partyName })}
      </PageTitle>
      <RichText text={input.text} />
      <div className="mt-6 max-w-prose">
        <Facts slug={slug} input={input} />
      </div>
      {input.reply && <GivenAnswer slug={slug} input={input} />}
      {mayAnswer && (
        <Section title={say("input.answer.title")} intro={say("input.answer.intro")}>
          <AnswerForm
            action={answerInput.bind(null, slug)}
            deedKey={crypto.randomUUID()}
            inputId={input.id}
            versions={versions}
          />
        </Section>
      )}
      {mayWithdraw && (
        <Section title={say("input.withdraw.title")} intro={say("input.withdraw.intro")}>
          <Form action={withdrawInput.bind(null, slug)} deedKey={crypto.randomUUID()}>
            <input type="hidden" name="inputId" value={input.id} />
            <div>
              <SubmitButton variant="plain">{say("input.withdraw.do")}</SubmitButton>
            </div>
          </Form>
        </Section>
      )}
    </>
  );
}

async function Facts({ slug, input }: { slug: string; input: InputLine }) {
  const [say, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { part, passageId, about } = input;
  const history = `/initiatives/${slug}/strategy/passages/${passageId}`;
  return (
    <DescriptionList
      facts={[
        {
          name: say("input.about"),
          fact: about ? <a href={history}>{firstSentence(about)}</a> : say(`strategy.${part}`),
        },
        {
          name: say("input.givenBy"),
          fact: say("strategy.versionBy", { name: input.authorName, party: input.partyName }),
        },
        { name: say("input.givenOn"), fact: formatDay(dayOf(input.at), locale) },
      ]}
    />
  );
}

async function GivenAnswer({ slug, input }: { slug: string; input: InputLine }) {
  const [say, locale] = await Promise.all([getTranslations("input"), getLocale()]);
  const { reply, reason, answeredAt, answeredBy, versions } = input;
  if (!reply || !reason || !answeredAt) return null;
  return (
    <Section
      title={say(`state.${reply}`)}
      intro={say("answeredBy", {
        name: answeredBy ?? "",
        day: formatDay(dayOf(answeredAt), locale),
      })}
    >
      <RichText text={reason} />
      {reply !== "not_now" && (
        <ul className="mt-4">
          {versions.length === 0 && <li className="text-ink-soft">{say("inNoVersion")}</li>}
          {versions.map(({ number, isAdopted }) => (
            <li key={number}>
              <a href={`/initiatives/${slug}/strategy/${number}`}>
                {say(isAdopted ? "inVersion" : "inProposedVersion", { number })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
