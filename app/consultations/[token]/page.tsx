import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ReplyForm } from "@/components/decisions/reply-form";
import { PublicShell } from "@/components/shell/public-shell";
import { RichText } from "@/components/text/rich-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { replyByLink } from "@/lib/decisions/consultations/link-actions";
import { consultationByToken } from "@/lib/decisions/consultations/queries";
import { formatNearDay } from "@/lib/i18n/format";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("consultations.link");
  return { title: say("browser"), robots: { index: false }, referrer: "no-referrer" };
}

/** What an organisation is asked about, and three choices. Whoever has the link can reply, and nothing else. */
export default async function LinkedConsultation({ params }: Props) {
  const { token } = await params;
  const now = new Date();
  const asked = await consultationByToken(token, now);
  if (!asked) return <ConsultationGone />;
  const say = await getTranslations("consultations");
  const locale = await getLocale();
  const { organisationName: organisation, initiativeName: initiative, title } = asked;
  const day = formatNearDay(dayOf(asked.dueAt), locale, now);
  const given = asked.stance && { stance: asked.stance, text: asked.said ?? "" };
  return (
    <PublicShell>
      <PageTitle
        eyebrow={say("link.eyebrow", { initiative })}
        lead={say("link.lead", { organisation, day })}
      >
        {title}
      </PageTitle>
      {asked.question && (
        <Section title={say("link.question")} hideTitle>
          <RichText text={asked.question} />
        </Section>
      )}
      {asked.text && (
        <Section title={say("link.text")} hideTitle>
          <Disclosure summary={say("link.text")} isOpen={asked.text.length < shortText}>
            <RichText text={asked.text} />
          </Disclosure>
        </Section>
      )}
      <Section title={say("replyFor", { organisation })}>
        {given && (
          <div className="mb-4">
            <Notice kind="good">
              {say("link.given", { stance: say(`reply.stances.${given.stance}`), day })}
            </Notice>
          </div>
        )}
        <ReplyForm action={replyByLink} known={{ token }} given={given} />
        <p className="mt-6 max-w-prose text-sm text-ink-soft">
          {say("link.as", { name: asked.personName })}
        </p>
      </Section>
    </PublicShell>
  );
}

/** A longer one is folded, so that the three choices are in sight on a phone. */
const shortText = 600;

/** One answer for a link that is too old, unknown, or of a consultation that is over. */
async function ConsultationGone() {
  const say = await getTranslations("consultations.link");
  return (
    <PublicShell>
      <PageTitle lead={say("goneWhy")}>{say("goneTitle")}</PageTitle>
    </PublicShell>
  );
}
